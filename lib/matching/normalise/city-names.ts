/**
 * Cities that English-speaking source systems, or a bilingual country, write in two ways: the folded local
 * name, then the others. Only within the country, for there is a Vienna in Virginia.
 */
const table = `
DE: munchen=munich,monaco di baviera;koln=cologne;nurnberg=nuremberg;hannover=hanover;braunschweig=brunswick;frankfurt am main=frankfurt,frankfurt a m,frankfurt main,frankfurt m;frankfurt oder=frankfurt an der oder,frankfurt o
CH: zurich=zuerich;geneve=geneva,genf,ginevra;basel=basle,bale;bern=berne,berna;luzern=lucerne;lausanne=losanna;biel=bienne,biel bienne
IT: roma=rome;milano=milan,mailand;torino=turin;firenze=florence,florenz;venezia=venice,venedig;napoli=naples,neapel;genova=genoa,genua;padova=padua;bologna=bolonia;mantova=mantua;livorno=leghorn;siracusa=syracuse;bolzano=bozen
ES: sevilla=seville;zaragoza=saragossa;a coruna=la coruna,corunna,coruna;donostia=san sebastian,donostia san sebastian;vitoria=vitoria gasteiz,gasteiz;alicante=alacant;palma=palma de mallorca;girona=gerona;lleida=lerida;ourense=orense
PT: lisboa=lisbon,lissabon;porto=oporto
FR: lyon=lyons;marseille=marseilles;strasbourg=strassburg;dunkerque=dunkirk;reims=rheims;nice=nizza
BE: bruxelles=brussels,brussel,bruessel;antwerpen=antwerp,anvers;gent=ghent,gand;brugge=bruges;liege=luik,luttich;leuven=louvain;mechelen=malines;kortrijk=courtrai;mons=bergen;namur=namen;oostende=ostend,ostende
NL: den haag=the hague,s gravenhage,gravenhage;den bosch=s hertogenbosch,hertogenbosch
LU: luxembourg=luxemburg,letzebuerg
DK: kobenhavn=copenhagen,kopenhagen,kopenhavn;arhus=aarhus;alborg=aalborg
SE: goteborg=gothenburg
FI: helsinki=helsingfors;turku=abo;espoo=esbo;tampere=tammerfors;vantaa=vanda
PL: warszawa=warsaw,warschau;krakow=cracow,krakau;gdansk=danzig;wroclaw=breslau;lodz=lodsch
CZ: praha=prague,prag;brno=brunn;plzen=pilsen
SK: bratislava=pressburg
AT: wien=vienna;graz=gratz
RO: bucuresti=bucharest,bukarest
RS: beograd=belgrade,belgrad
GR: athina=athens,athinai,athen;thessaloniki=salonica,salonika;peiraias=piraeus
RU: moskva=moscow,moskau;sankt peterburg=st petersburg,saint petersburg
UA: kyiv=kiev;odesa=odessa;lviv=lvov,lemberg;kharkiv=kharkov
TR: istanbul=constantinople;izmir=smyrna
IN: mumbai=bombay;bengaluru=bangalore;chennai=madras;kolkata=calcutta;gurugram=gurgaon;pune=poona;thiruvananthapuram=trivandrum
CN: beijing=peking;guangzhou=canton;tianjin=tientsin;nanjing=nanking
US: new york=new york city,nyc,n y c,ny,manhattan;los angeles=la,l a;san francisco=sf,s f;philadelphia=phila,philly;washington=washington dc,washington d c;las vegas=vegas;saint louis=st louis
CA: montreal=mtl;quebec=quebec city
MX: ciudad de mexico=mexico city,mexico df,mexico d f,cdmx,mexico
GB: london=city of london,greater london;kingston upon hull=hull
`;

export const localCityNames: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [country = '', cities = ''] = line.split(': ');
      const names = cities.split(';').flatMap((entry): [string, string][] => {
        const [local = '', others = ''] = entry.split('=');
        return others.split(',').map((other) => [other, local]);
      });
      return [country, new Map(names)];
    }),
);
