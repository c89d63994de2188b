/**
 * Names and codes of countries that are in use but in no ISO list: informal and former names, parts of a
 * country, codes of vehicles and sport. Folded like `foldName` in country.ts; one country a line.
 */
export const countryAliases = `
AE: uae|u a e|emirates
AT: a|aut|osterrike
BA: bosnia|bosnia herzegovina
BE: b|belgique belgie
BO: plurinational state of bolivia
BN: brunei darussalam
CD: dr congo|drc|congo kinshasa|zaire
CG: congo brazzaville
CH: sui|helvetia|confoederatio helvetica|schweiz suisse
CN: prc|p r c|p r china|pr china|peoples republic of china|mainland china|china mainland
CV: cabo verde
CZ: czech|czechia
DE: d|ger|brd|federal republic of germany|bundesrepublik deutschland|bundesrepublik
DK: den
ES: e|kingdom of spain
FM: micronesia
FR: f|fx|france metropolitan|metropolitan france
GB: uk|u k|britain|great britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland|eng|sco|wal|nir|xi
GR: el|gre|ellada|hellas|hellenic republic
HK: hong kong sar|hong kong sar china|hongkong|hong kong s a r
HR: cro
ID: ina
IE: eire|republic of ireland|southern ireland
IL: state of israel
IR: islamic republic of iran|persia
IT: i|italian republic
KP: dprk|democratic peoples republic of korea
KR: korea|rok|republic of korea|south korea|korea south|korea rep|s korea
LA: lao pdr|lao peoples democratic republic
MK: macedonia|north macedonia|fyrom|the former yugoslav republic of macedonia
MM: burma
MO: macau sar|macao sar|macau sar china|macao
MX: mejico
MY: mas
NL: ned|holland|the netherlands
PH: phi|the philippines
PS: palestine|palestinian territory|palestinian territories
PT: por
RO: rom
RU: russia|russian federation|ussr
SA: ksa|kingdom of saudi arabia
SG: sin
SK: slovak republic
SZ: swaziland
TL: east timor
TR: turkey|turkiye cumhuriyeti|republic of turkey
TW: taiwan roc|taiwan r o c|republic of china|chinese taipei|taiwan province of china
TZ: united republic of tanzania
US: u s|u s a|usa|us of a|america|united states america|united states of america|the united states|estados unidos|eeuu|ee uu
VA: vatican|vatican city|holy see
VE: bolivarian republic of venezuela
VG: british virgin islands|bvi
VI: us virgin islands|u s virgin islands
VN: vietnam|viet nam|socialist republic of vietnam
ZA: rsa|south africa
`;
