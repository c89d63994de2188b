/**
 * Words that say what an organisation is or does and so name none by themselves: "services", "Klinik",
 * "transportes". Before the colon the bits (−log2 of the share of organisation names that hold the word),
 * estimated from general knowledge of company registers; as the name phases leave the words.
 */
export const descriptiveTerms = `
4.5: services company
5: group center international school management
5.5: service construction medical health hospital restaurant church consulting solutions enterprises systems
5.5: association properties care holdings technologies investments foundation trust bank trading industries
6: group's care associates community club academy clinic design development engineering financial
6: education insurance marketing capital partners software transport transportation products store shop cafe
6: energy media communications network college university public council department district office
6: holding realty estate property home homes house technology industrial manufacturing contractors
6.5: electric plumbing heating roofing landscaping cleaning maintenance repair auto automotive motors cars dental dentistry
6.5: pharmacy law legal accounting tax staffing security logistics trucking freight shipping express delivery
6.5: bar grill pizza pizzeria kitchen deli bakery catering food foods market markets supermarket grocery
6.5: beauty salon spa hair nails fitness gym sports sport entertainment productions studio studios
6.5: travel tours hotel hotels motel inn resort lodge apartments housing rentals rental leasing
6.5: preschool childcare daycare kindergarten nursery learning child children childrens kids early head start
6.5: elementary high middle primary secondary institute training research laboratory laboratories
6.5: supply supplies equipment tools hardware machinery machine parts steel metal metals plastics chemical chemicals
6.5: printing packaging paper press publishing books news radio television film films music art arts gallery
6.5: project projects program programs agency bureau board society union federation committee commission authority
6.5: ministry ministries temple mission parish chapel congregation fellowship
7: building builders homebuilders carpentry painting flooring concrete paving masonry excavating drilling demolition
7: architects architecture interiors furniture lighting glass windows doors kitchens bathrooms tiles
7: farm farms agriculture agricultural ranch dairy seeds feed fertilizer fisheries fishing forestry timber lumber
7: mining minerals oil gas petroleum petrochemical refinery power solar wind renewable utilities water waste
7: recycling environmental disposal sanitation pipeline
7: electronics electrical electronic computer computers data digital internet web online cloud information telecommunications telecom
7: pharmaceutical pharmaceuticals biotech biotechnology therapeutics diagnostics devices sciences science scientific
7: textiles textile apparel clothing fashion fashions garments shoes footwear leather jewelry jewellers
7: aviation aerospace airlines airways air marine maritime shipyard railway railroad rail bus taxi cab limousine parking
7: finance funding credit mortgage mortgages loans savings securities fund funds asset assets equity ventures venture
7: bancorp bancshares banking insurers assurance reinsurance brokers brokerage broker advisors advisers advisory advisory
7: consultants consultancy strategies strategy analytics innovations innovation concepts creations creative
7: wholesale retail distribution distributors distributor import imports export exports importers exporters sales traders
7: outlet stores shops boutique gifts toys flowers florist garden gardens gardening nurseries
7: cleaners laundry tailors barber barbers tattoo massage wellness therapy therapies rehabilitation rehab
7: nursing hospice ambulance emergency surgery surgical surgeons physicians physician doctors doctor orthopedic orthopedics
7: pediatrics pediatric cardiology dermatology radiology imaging oncology psychiatry psychology counseling behavioral mental
7: eyecare optical vision veterinary animal pet pets
7: steakhouse diner bistro brasserie cuisine coffee tea wine wines liquor brewery brewing pub tavern lounge seafood
7: sushi burgers sandwiches chicken noodle barbecue buffet ice cream juice donuts bagels
7: library museum theatre theater cinema orchestra choir festival events event
7: government municipality city county state federal national town village municipal regional local
7: police fire rescue army navy defense defence military court embassy
7: cooperative coop charity charitable charities volunteers welfare relief aid support
7: platforms platform labs lab works factory plant mills mill workshop workshops foundry forge
7: corporation corporate limited business businesses enterprise commerce commercial industry company's
7: headquarters branch division section unit facility facilities site campus station centers schools hospitals clinics
7: resources human recruitment recruiting employment personnel workforce outsourcing
7: acquisition acquisitions operations operating administration administrative executive
7: production processing fabrication fabricators assembly components instruments instrument controls automation robotics
7: general memorial specialty specialties special regional advanced total quality professional professionals
7: precision custom premium universal global worldwide integrated applied associated united
7: packing storage warehouse warehousing moving movers relocation courier cargo forwarding
7: video audio photo photography graphics signs advertising promotions
7: residence residential senior living assisted manor retirement
7: orphanage shelter outreach empowerment youth family families women mens veterans
7: sanatorium polyclinic dispensary infirmary
8: joint stock open closed society's treaty organization organizations institution
8: club's league alliance coalition consortium collective guild
8: brothers sons son daughters family's
8: certificates backed pass through loan series
`;

/** The same in other languages, accents dropped as phase 5 does. */
export const foreignDescriptiveTerms = `
6.5: gesellschaft verwaltung verwaltungs handel handels dienstleistungen dienstleistung bau technik beteiligung beteiligungs
6.5: verein stiftung versicherung versicherungen krankenhaus schule kirche kindergarten klinik praxis apotheke gasthaus gaststatte
7: werke werk fabrik betrieb betriebe vertrieb vermietung immobilien vermogensverwaltung bauunternehmen hochbau tiefbau
7: maschinenbau metallbau anlagenbau elektrotechnik elektro sanitar heizung spedition transporte logistik autohaus
7: steuerberatung steuerberater rechtsanwalte wirtschaftsprufung unternehmensberatung beratung werbung druckerei verlag
7: backerei metzgerei fleischerei gartnerei brauerei weingut landwirtschaft bank sparkasse volksbank genossenschaft
7: grundschule gymnasium hochschule universitat fachhochschule institut forschung zentrum hotel pension
7: gemeinde stadt landkreis kreis verband bund bundes amt ministerium stadtwerke gruppe unternehmen unternehmensgruppe
7: systeme losungen produkte bank medien energie umwelt lebensmittel mobel baustoffe holz stahl kunststoff
7: kita kindertagesstatte seniorenheim pflegedienst pflege pflegeheim arztpraxis zahnarztpraxis
6.5: societe entreprise entreprises groupe compagnie etablissements maison conseil conseils gestion travaux batiment
7: boulangerie boucherie pharmacie hopital clinique ecole lycee universite eglise mairie commune association syndicat
7: assurances assurance banque immobilier immobiliere transports industrie industries commerce distribution
7: formation informatique electricite plomberie menuiserie peinture maconnerie garage coiffure traiteur
7: boutique librairie imprimerie editions agence cabinet bureau centre federation fondation
6.5: sociedad empresa empresas grupo compania servicios comercial comercializadora distribuidora construcciones constructora
7: inversiones inmobiliaria inmobiliarias transportes alimentos productos industrias industrial ingenieria consultores asesores
7: colegio escuela universidad instituto clinica farmacia restaurante panaderia supermercado ferreteria
7: asociacion fundacion cooperativa banco seguros exportadora importadora agricola ganadera
7: gestion obras proyectos soluciones sistemas tecnologia tecnologias maquinaria materiales promociones
6.5: sociedade comercio servicos construtora construcoes engenharia industria industrias transportadora
7: escola hospitalar farmacia restaurantes padaria associacao fundacao banco investimentos participacoes
7: empreendimentos imobiliarios consultoria assessoria alimentos produtos materiais distribuidora
6.5: societa impresa gruppo servizi costruzioni commercio azienda aziende fratelli studio
7: immobiliare edilizia trasporti prodotti alimentari ristorante farmacia scuola ospedale universita istituto
7: associazione fondazione banca assicurazioni consulenza officina officine meccanica meccaniche tecnologie sistemi
7: stichting vereniging bedrijf bedrijven handelsonderneming beheer holding diensten bouw bouwbedrijf
7: vastgoed verzekeringen apotheek ziekenhuis basisschool gemeente groep installatietechniek adviesbureau advies aannemersbedrijf
7: foretag foretagen tjanster bygg byggnads fastigheter fastighets forvaltning konsult skola sjukhus kommun forening stiftelsen
7: ejendomme ejendomsselskab byg entreprise handelsselskab skole sygehus forening fonden tomrer
7: eiendom bygg tjenester sykehus kommune stiftelsen rakennus kiinteisto palvelut koulu sairaala yhdistys saatio
6.5: przedsiebiorstwo uslugi uslugowe handlowe produkcyjne zaklad spolka firma spoldzielnia fundacja stowarzyszenie
7: szkola szpital apteka budownictwo transport hurtownia nieruchomosci sklep grupa polska
7: spolecnost stavebni obchodni sluzby nemocnice skola skupina kereskedelmi szolgaltato epito iskola korhaz
7: servicii constructii comert spital scoala grup impex trgovina gradnja usluge bolnica
7: torgovyj dom zavod kompaniya gruppa stroj stroitelnaya bank fond centr predpriyatie obschestvo kombinat torgovaya
7: sirketi sanayi ticaret insaat nakliyat turizm gida tekstil hastanesi okulu vakfi dernegi
7: perusahaan usaha jaya indah makmur perkasa bersama shoji kogyo seisakusho denki kensetsu bussan unyu
7: keji maoyi shiye jituan touzi dianzi jixie shangmao gongye jinchukou
7: xpress intl co and
`;
