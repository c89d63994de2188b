import { foldWords } from './fold-text';

/** What people type when a form insists and they have nothing to give. Folded, see `foldWords`. */
const emptyWords = new Set(
  `n a|na|none|nil|null|nan|no|no data|nothing|not available|not applicable|not known|not provided|not given
not specified|not assigned|not set|unavailable|undefined|unspecified|unassigned|unknown|unk|unkn|missing|empty|blank
tbd|tba|tbc|to be determined|to be confirmed|to be advised|to be announced|to follow|same|same as above|as above
x|xx|xxx|xxxx|xxxxx|xxxxxx|dummy|default|test|void|keine|keiner|kein|keine angabe|k a|ka|unbekannt|nicht vorhanden
nicht bekannt|ohne|entfallt|sin|sin dato|sin datos|no aplica|no tiene|no disponible|desconocido|ninguno|ninguna|nd
n d|aucun|aucune|neant|inconnu|non disponible|non applicable|non renseigne|sans objet|so|nessuno|nessuna
sconosciuto|non noto|assente|nao|nenhum|nenhuma|desconhecido|nao informado|geen|onbekend|niet bekend|nvt|n v t
ingen|ukendt|ukjent|okand|brak|nieznany`.split(/[|\n]/),
);

/**
 * Whether a text says that there is nothing: empty, punctuation only, "N/A", "none", "TBD", "unbekannt" ….
 * Words of 64 characters at most are looked at; anything longer says something.
 */
export function saysNothing(text: string): boolean {
  // Most values begin with a digit or are long; they need no folding.
  if (/^[0-9]/.test(text)) return false;
  if (text.length > 64) return text.trim() === '';
  const words = foldWords(text);
  return words === '' || emptyWords.has(words);
}
