import { hash, verify } from '@node-rs/argon2';

/** Longer passwords are refused: hashing them would be a way to keep the machine busy. */
export const PASSWORD_LIMIT = 200;
export const PASSWORD_MINIMUM = 10;

/** Argon2id with 19 MiB and two passes, the first choice of OWASP's password storage cheat sheet. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep, in PHC string format with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

let decoy: Promise<string> | undefined;

/**
 * Whether `password` has the hash. Without a hash (nobody has that e-mail) it takes just as long and says no,
 * so that the time tells nobody which e-mails exist.
 */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody signs in with this');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && matches;
}
