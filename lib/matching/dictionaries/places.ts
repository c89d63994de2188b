/**
 * Places that, in parentheses, tell two companies apart: "Acme (Hong Kong)" is not "Acme (Singapore)".
 * Spelled as phase 3 leaves them, separated by commas.
 */
const countries = `
afghanistan, albania, algeria, andorra, angola, antigua, argentina, armenia, aruba, australia, austria,
azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bermuda, bhutan, bolivia,
bosnia, botswana, brasil, brazil, brunei, bulgaria, burundi, bvi, british virgin islands, cambodia, cameroon,
canada, cayman, cayman islands, chad, chile, china, colombia, congo, costa rica, croatia, cuba, curacao, cyprus,
czech republic, czechia, denmark, deutschland, dominican republic, ecuador, egypt, el salvador, england, espana,
estonia, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, gibraltar, greece, guam,
guatemala, guernsey, guinea, guyana, haiti, holland, honduras, hong kong, hungary, iceland, india, indonesia,
iran, iraq, ireland, isle of man, israel, italia, italy, ivory coast, jamaica, japan, jersey, jordan,
kazakhstan, kenya, korea, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya,
liechtenstein, lithuania, luxembourg, macao, macau, madagascar, malawi, malaysia, maldives, mali, malta,
mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal,
netherlands, new zealand, nicaragua, niger, nigeria, northern ireland, norway, nz, oman, pakistan, palestine,
panama, papua new guinea, paraguay, peru, philippines, phils, poland, polska, portugal, prc, puerto rico, qatar,
romania, russia, rwanda, samoa, saudi arabia, ksa, schweiz, scotland, senegal, serbia, seychelles, sierra leone,
singapore, slovakia, slovenia, somalia, south africa, rsa, south korea, north korea, spain, sri lanka, sudan,
suriname, swaziland, sweden, switzerland, suisse, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga,
trinidad, tunisia, turkey, turkiye, turkmenistan, uae, uganda, uk, ukraine, uruguay, us, usa, uzbekistan,
vanuatu, venezuela, vietnam, viet nam, wales, yemen, zambia, zimbabwe, eu,
sverige, norge, danmark, suomi, nederland, belgie, belgique, osterreich, magyarorszag, hrvatska, slovenija, slovensko,
cesko, srbija, hellas, eire, nippon, rossiya, ukraina, bharat, maroc, tunisie, algerie
`;

const regionsAndCities = `
africa, america, americas, asean, asia, asia pacific, apac, emea, latam, latin america, central america,
north america, south america, east africa, west africa, southern africa, europe, eastern europe, western europe,
far east, middle east, mena, gulf, nordic, nordics, scandinavia, baltic, baltics, benelux, balkans, caribbean,
pacific, oceania, international, overseas, global, worldwide, north, south, east, west, northern, southern,
eastern, western, central, northeast, northwest, southeast, southwest, midwest,
abu dhabi, adelaide, ahmedabad, amsterdam, antwerp, athens, atlanta, auckland, austin, baltimore, bangalore,
bangkok, barcelona, beijing, bengaluru, berlin, birmingham, bombay, boston, brisbane, bristol, brussels,
bucharest, budapest, buenos aires, cairo, calcutta, calgary, canberra, cape town, cardiff, changsha, chengdu,
chennai, chicago, chongqing, cleveland, cologne, copenhagen, dalian, dallas, delhi, denver, detroit, dongguan,
dubai, dublin, dusseldorf, edinburgh, foshan, frankfurt, fujian, fuzhou, geneva, glasgow, guangdong, guangzhou,
gurgaon, hamburg, hangzhou, hanoi, harbin, hebei, helsinki, henan, ho chi minh, houston, hubei, hunan,
hyderabad, istanbul, jakarta, jeddah, jiangsu, jinan, johannesburg, karachi, kiev, kobe, kolkata, kuala lumpur,
kunshan, kyiv, kyoto, lagos, lahore, leeds, leicester, lima, lisbon, liverpool, london, los angeles, luxemburg,
lyon, madras, madrid, manchester, manila, marseille, melbourne, mexico city, miami, milan, milano, minneapolis,
montreal, moscow, mumbai, munich, nagoya, nairobi, nanjing, nantong, naples, new delhi, new york, ningbo, osaka,
oslo, ottawa, paris, perth, philadelphia, phoenix, prague, pune, qingdao, queensland, riyadh, rome, rotterdam,
san diego, san francisco, santiago, sao paulo, seattle, seoul, shandong, shanghai, shenyang, shenzhen, sichuan,
stockholm, stuttgart, suzhou, sydney, taipei, tel aviv, tianjin, tokyo, toronto, vancouver, victoria, vienna,
warsaw, washington, washington dc, wellington, wuhan, wuxi, xiamen, xian, yokohama, zhejiang, zhuhai, zurich,
nsw, qld, tas, vic, ontario, quebec, alberta, manitoba, saskatchewan, nova scotia, british columbia,
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina,
north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee,
texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, ny, nj, tx, fl, ga, il, oh, wa, nc, dc
`;

/** Words that, in parentheses, qualify the name and are part of it: "Acme (Holdings)", "Acme (No 2)". */
const qualifiers = `
holdings, holding, group, services, service, no, number, new, old, i, ii, iii, iv, v, vi, investments, trading,
management, properties, property, finance, insurance, retail, wholesale, general, life, nominees, trustees,
trustee, contractors, engineering, construction, manufacturing, marketing, sales, series, fund, class, unit,
phase, branch, division, region, regional, office, main, campus, head office, hq, and, of, in, for, public,
charity, a, b, c, d, e, m, s, p, t, the, inland, marine, offshore, commercial, industrial, technology
`;

const listOf = (text: string) =>
  text
    .trim()
    .split(/,\s+/)
    .map((entry) => entry.trim());

export const places: readonly string[] = [...listOf(countries), ...listOf(regionsAndCities)];
export const nameQualifiers: readonly string[] = listOf(qualifiers);
