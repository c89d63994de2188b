import { list, words } from './language';

/** Syllables of invented brand names such as "Norvexa"; pronounceable in every language here. */
export const COINED_STARTS = words(`
  Nor Vel Kor Tal Mer Zan Lum Ber Cal Dor Fal Gal Hel Jor Kel Lor Mav Ner Pel Ral Sol Tev Ver Wex Yor Zel Cri Dra
  Fro Gra Pri Tri Vo Sta Sky Quo Alt Est Ilv Orb Ulm`);
export const COINED_MIDDLES = words(
  'a e i o u ada ari avi ela eno era exi ico ida ino ira ola ona ori ovi ula uno',
);
export const COINED_ENDS = words(
  'bex cor dex dia don dyne fen gen kor lan lex lis lon lux mar met nex nis plex ra ria ris tec tera tis tra tron va van vent vis xa xis zen',
);

/** Letters with which firms of initials are made ("K&R", "B.T.L."). */
export const LETTERS = 'ABCDEFGHJKLMNPRSTVW';

/** How initials are written, * for a letter. */
export const INITIALS = list('*&*|*.*.*.|***|*.*.|* & *|*-*');
