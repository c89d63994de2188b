/** @type {import('next').NextConfig} */
const nextConfig = {
  // A second folder lets a build and a development server, or two of those, live side by side.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // `npm run dev` is also visited by the number; Next allows its own name only.
  allowedDevOrigins: ['127.0.0.1'],
  poweredByHeader: false,
  // `npm test` checks the types of everything; a test's type must not keep the application from starting.
  typescript: { ignoreBuildErrors: true },
  // A reverse proxy compresses; here it would cost 1 ms per 500-row answer.
  compress: false,
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'stdnum', 'pino'],
};

export default nextConfig;
