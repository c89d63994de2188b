import { type Language, readLanguage } from './languages';

export const german = readLanguage(
  `
strasse: str strass
platz: pl
weg:; allee:; gasse: g; ring:; damm:; ufer:; markt:; chaussee: ch; promenade: prom; steig:; stieg:; hof:; pfad:; wall:
-sankt: st skt
-doktor: dr
-professor: prof
-und: u`,
  { typeFirst: false, suffixes: ['strasse', 'platz', 'weg', 'allee', 'gasse', 'ring', 'damm', 'ufer'] },
);

export const dutch = readLanguage(
  `
straat: str
laan: ln; plein: pln; weg:; gracht: gr; kade: kd; dijk: dk; singel: sngl; straatweg: strwg; steenweg: stwg; baan:; plaats:
park:; dreef:; markt:; hof:; pad:; ring:
-sint: st
-burgemeester: burg
-professor: prof
-van: v`,
  {
    typeFirst: false,
    suffixes: ['straat', 'laan', 'plein', 'weg', 'gracht', 'kade', 'dijk', 'singel', 'steenweg'],
  },
);

export const french = readLanguage(
  `
rue: r; avenue: av ave; boulevard: bd bld blvd boul bvd; place: pl; chemin: ch chem che; impasse: imp; allee: all allees
route: rte; quai: q; square: sq; cours: crs; faubourg: fg fbg; passage: pas pass; residence: res; lotissement: lot
cite:; rond-point: rpt; zone: ; esplanade: esp; promenade: prom; chaussee: chee; voie:; sentier: sen; villa: ; hameau: ham
-zone artisanale: za; -zone industrielle: zi; -zone activite: zac
-saint: st; -sainte: ste; -general: gal gen; -marechal: mal; -docteur: dr doc; -professeur: pr prof
-commandant: cdt; -president: pdt; -grand: gd; -grande: gde`,
  { typeFirst: true, suffixes: [] },
);

export const spanish = readLanguage(
  `
calle: c cl cll; avenida: av avd avda ave; plaza: pl pza plza; paseo: po pso pseo; carretera: ctra crta carr; camino: cno cmno
ronda: rda; travesia: trva trav; urbanizacion: urb; poligono: pol pg; bulevar: blvr; glorieta: gta; callejon: cjon; via:
pasaje: pje psje; cuesta: cta; rambla: rbla; calzada: calz; autopista: aut; jiron: jr
-industrial: ind; -santa: sta; -santo: sto; -san: s; -doctor: dr; -general: gral; -maria: ma; -nuestra senora: ntra`,
  { typeFirst: true, suffixes: [] },
);

export const portuguese = readLanguage(
  `
rua: r; avenida: av avd avda ave; praca: pc pca; largo: lg lgo; travessa: tv trav; estrada: estr est; alameda: al
rodovia: rod; praceta: pcta; quinta: qta; beco:; calcada: cc; urbanizacao: urb; zona: zn
-santa: sta; -santo: sto; -sao: s; -doutor: dr; -doutora: dra; -engenheiro: eng; -professor: prof; -general: gen; -dom: d`,
  { typeFirst: true, suffixes: [] },
);

export const italian = readLanguage(
  `
via: v; viale: vle; piazza: pza pzza; piazzale: ple pzle; corso: cso; largo: lgo; vicolo: vlo; strada: str; contrada: cda ctr
localita: loc; frazione: fraz fr; lungomare:; lungarno:; galleria:; salita:; borgo:; calle:; traversa: trav; zona:
-industriale: ind; -san: s; -santa: sta; -dottor: dott; -generale: gen`,
  { typeFirst: true, suffixes: [] },
);

export const polish = readLanguage(
  'ulica: ul; aleja: al aleje; plac: pl; osiedle: os; rondo:; -swietego: sw',
  {
    typeFirst: true,
    suffixes: [],
  },
);

export const nordic = readLanguage(
  'gata: g; gatan:; vagen: v; vag:; vej:; gade:; vei: v; veien:; katu: k; tie:; plats: pl',
  {
    typeFirst: false,
    suffixes: ['gatan', 'vagen', 'vej', 'gade', 'veien', 'katu', 'tie'],
  },
);

/** What abbreviates across a dot or slash, opened before punctuation is dropped. */
export const dottedAbbreviations: ReadonlyMap<Language, readonly (readonly [RegExp, string])[]> = new Map([
  [
    italian,
    [
      [/\bv\.le\b/g, 'viale'],
      [/\bp\.(?:z?za|zza)\b/g, 'piazza'],
      [/\bp\.le\b/g, 'piazzale'],
      [/\bc\.so\b/g, 'corso'],
      [/\bl\.go\b/g, 'largo'],
    ],
  ],
  [
    spanish,
    [
      [/(^|[\s,])c\//g, '$1calle '],
      [/\bp\.o\b/g, 'paseo'],
      [/\bs\/n\b/g, ' '],
    ],
  ],
  [portuguese, [[/\bs\/n\b/g, ' ']]],
]);
