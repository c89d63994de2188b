/**
 * Words that, beside the name of another company, name a mother, a daughter or a branch of it rather than the
 * same company: "Acme" and "Acme Holdings", "Acme West".
 */
export const relationWords: ReadonlySet<string> = new Set(
  `holding holdings group groupe gruppe grupo gruppo beteiligung beteiligungs participations
  international intl global worldwide americas america europe emea apac asia pacific africa overseas
  north south east west northern southern eastern western central midwest northeast northwest southeast southwest
  national regional domestic finance financial capital investment investments leasing properties property realty
  ventures trust foundation stiftung fund branch subsidiary division affiliate franchise`.split(/\s+/),
);
