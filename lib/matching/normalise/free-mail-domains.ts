/**
 * Mail providers whose addresses say nothing about the company: sharing "gmail.com" is no evidence.
 * "brand: suffixes" expands to one domain for each suffix; other words are domains as they stand.
 */
const brands = `
yahoo: com co.uk fr de it es ca co.in in com.au com.br com.mx com.ar co.jp co.id com.sg com.hk com.tw com.ph com.vn com.tr com.my co.th co.kr co.nz co.za dk se no nl be at ch gr pl ro cz hu ie pt fi ae cl com.co com.pe com.ve
hotmail: com co.uk fr de it es be nl se dk no fi ch at gr ca com.au com.br com.ar com.mx com.tr co.jp co.th co.id co.il co.nz co.za cz hu
outlook: com co.uk fr de it es pt be at dk cz ie jp kr in my ph sa sg co.th com.au com.br com.ar com.gr com.tr com.vn cl co.id co.il hu lv pt sk
live: com co.uk fr de it nl be se dk no at ca ch cl cn com.ar com.au com.mx com.pt com.my com.ph com.sg co.za co.kr fi hk ie in jp ru
msn: com co.uk de fr it
windowslive: com
gmail: com
googlemail: com co.uk
gmx: de net com at ch fr es co.uk us org info eu biz li
aol: com co.uk fr de it es nl se com.br com.mx com.au
aim: com
ymail: com
rocketmail: com
icloud: com
me: com
mac: com
mail: com ru ee bg pl kz ua
inbox: ru lv com lt
list: ru
bk: ru
yandex: ru com by kz ua com.tr
rambler: ru
ya: ru
ukr: net
qq: com
163: com net
126: com
139: com
188: com
sina: com cn
sohu: com
foxmail: com
aliyun: com
naver: com
daum: net
hanmail: net
nate: com
protonmail: com ch
proton: me
pm: me
tutanota: com de
tuta: io com
zoho: com eu in
zohomail: com eu in
fastmail: com fm
hushmail: com
hey: com
rediffmail: com
web: de
freenet: de
t-online: de
arcor: de
online: de
posteo: de net
mailbox: org
bluewin: ch
hispeed: ch
sunrise: ch
aon: at
chello: at nl
a1: net
orange: fr
wanadoo: fr es
free: fr
sfr: fr
laposte: net
bbox: fr
neuf: fr
club-internet: fr
aliceadsl: fr
numericable: fr
libero: it
virgilio: it
tiscali: it co.uk
alice: it
tin: it
tim: it
email: it cz com
fastwebnet: it
terra: com.br es com
telefonica: net
ono: com
uol: com.br
bol: com.br
ig: com.br
globo: com
globomail: com
r7: com
sapo: pt
telepac: pt
clix: pt
ziggo: nl
kpnmail: nl
planet: nl
home: nl
hetnet: nl
xs4all: nl
upcmail: nl
casema: nl
telenet: be
skynet: be
proximus: be
scarlet: be
telia: com
spray: se
bredband: net
online: no
broadpark: no
mail: dk
jubii: dk
stofanet: dk
kolumbus: fi
luukku: com
suomi24: fi
wp: pl
o2: pl co.uk
onet: pl eu
interia: pl eu
op: pl
vp: pl
gazeta: pl
seznam: cz
centrum: cz sk
post: cz sk
volny: cz
azet: sk
zoznam: sk
freemail: hu
citromail: hu
t-online: hu
abv: bg
dir: bg
otenet: gr
in: gr
forthnet: gr
walla: co.il com
bezeqint: net
btinternet: com
btopenworld: com
ntlworld: com
virginmedia: com
blueyonder: co.uk
talktalk: net
sky: com
plusnet: com
eircom: net
comcast: net
verizon: net
att: net
sbcglobal: net
bellsouth: net
cox: net
charter: net
earthlink: net
juno: com
netzero: net com
frontier: com
frontiernet: net
windstream: net
centurylink: net
optonline: net
roadrunner: com
rr: com
twc: com
embarqmail: com
mindspring: com
netscape: net com
usa: net com
excite: com
lycos: com
bellnet: ca
sympatico: ca
rogers: com
shaw: ca
telus: net
videotron: ca
bigpond: com net.au
optusnet: com.au
iinet: net.au
tpg: com.au
xtra: co.nz
mweb: co.za
telkomsa: net
vodamail: co.za
prodigy: net.mx
sify: com
indiatimes: com
singnet: com.sg
pacific: net.sg
netvigator: com
hinet: net
seed: net.tw
docomo: ne.jp
ezweb: ne.jp
softbank: ne.jp
nifty: com
biglobe: ne.jp
ocn: ne.jp
mynet: com
turk: net
emirates: net.ae
maktoob: com
mailinator: com
guerrillamail: com
yopmail: com
10minutemail: com
trashmail: com
`;

/** Registrable domains of about 450 mail providers for everybody, and of a few throw-away ones. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  brands
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [brand, suffixes = ''] = line.split(': ');
      return suffixes.split(' ').map((suffix) => `${brand}.${suffix}`);
    }),
);
