import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import { parseTheme, THEME_COOKIE } from '@/components/shell/theme';
import { knownZone, ZONE_COOKIE } from '@/components/time/zone';

export const metadata: Metadata = {
  title: { default: 'Touchstone', template: '%s · Touchstone' },
  description: 'One golden record for every customer, and the few cases that people should decide.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#141312' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <html lang="en" data-theme={parseTheme(jar.get(THEME_COOKIE)?.value)} suppressHydrationWarning>
      <body>
        <Providers now={new Date().toISOString()} zone={knownZone(jar.get(ZONE_COOKIE)?.value)}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
