/** Streets that nearly every town has, without type and compass points, as in `Address.streetName`. */
const commonStreets: ReadonlySet<string> = new Set([
  ...`main high church station market park mill school hill victoria king kings queen queens london green new north
south east west canal bridge manor oak elm maple cedar pine walnut chestnut cherry spruce washington lincoln
jefferson jackson madison franklin adams monroe college university center central broad front water river lake
lakeview highland sunset spring railroad court hospital industrial commerce commercial airport state county union
liberty george albert york grange orchard windsor springfield broadway chapel castle
hauptstrasse bahnhofstrasse schulstrasse gartenstrasse dorfstrasse bergstrasse kirchstrasse lindenstrasse
industriestrasse marktplatz marktstrasse poststrasse ringstrasse waldstrasse goethestrasse schillerstrasse
eglise gare mairie ecole republique paris liberte roma garibaldi mazzini cavour dante verdi marconi
mayor real nueva iglesia constitucion espana hidalgo juarez independencia morelos
kerkstraat dorpsstraat molenstraat schoolstraat stationsstraat nieuwstraat hoogstraat industrieweg julianastraat
storgatan kungsgatan drottninggatan jarnvagsgatan skolgatan hovedgaden kirkegade`.split(/\s+/),
  ...['martin luther king', 'victor hugo', 'general gaulle', 'jean jaures', 'giuseppe garibaldi'],
  ...['vittorio emanuele', 'dante alighieri', 'sete setembro'],
]);

/**
 * Whether a street name is found in so many towns that two of them have a house of one number by chance; so are
 * numbered streets up to the 20th.
 *
 * @param streetName see `Address.streetName`
 */
export function isCommonStreet(streetName: string | null): boolean {
  if (streetName === null) return false;
  return commonStreets.has(streetName) || /^(?:[1-9]|1\d|20)(?:st|nd|rd|th)$/.test(streetName);
}
