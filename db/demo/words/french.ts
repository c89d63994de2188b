import { abbreviations, type Language, list, trades, words } from './language';

/** French: France, Québec and French-speaking Switzerland. */
export const FRENCH: Language = {
  code: 'fr',
  surnames: words(`
    Allègre Amiot Arnould Aubépin Auclair Barbaroux Bélanger Bellavance Bérard Besançon Bissonnette Blanchet
    Boisvert Bonnefoy Bouchereau Bréchard Brodeur Cadieux Carbonneau Castagné Cazenave Chabrol Champlain
    Charbonnier Chênevert Clément Colombani Corbière Coulombe Crépeau Daigneault Daumas Delacroix Delorme
    Desrosiers Dubreuil Duchêne Dumoulin Durocher Échard Estève Fabrègue Favreau Ferrière Fontanel Fréchette
    Gachet Gagné Galibert Garnault Gélinas Giraudet Godefroy Granier Grosjean Guérin Hébrard Herbelin Hervieu
    Jacquemin Jolivet Joncas Kerguelen Labrèche Lachapelle Lacombe Lafrenière Lamarche Langevin Larivière
    Lavallée Lebrun Légaré Lemaître Lépine Levasseur Loiseau Maréchal Marchand Mathurin Mélançon Ménard Mercadier
    Montfort Moreau Noël Ouellet Paquette Pelletier Pérussel Pineault Poirier Prévost Quesnel Rabouin Rivière
    Rochefort Rousselin Sabatier Séguin Servais Sénéchal Tessier Thévenot Tremblay Vaillancourt Valette Verdier
    Vigneault Vigouroux`),
  firstHalves: words(`
    Belle Blanc Bon Clair Clos Croix Fontaine Grand Haut Jolie Lande Mont Neuf Noir Nord Ormes Petit Pierre Pont
    Port Pré Roche Rouge Saule Source Sud Tour Val Verte Vieux Ville`),
  lastHalves: words(`
    -Bois -Bourg -Champ -Chêne -Clos -Colline -Combe -Côte -Étang -Feuille -Fleur -Forge -Jardin -Lac -Lande
    -Marais -Moulin -Mur -Pierre -Plage -Prairie -Rive -Rivage -Roc -Ruisseau -Sable -Soleil -Source -Tilleul
    -Vallon -Vent -Vigne`),
  join: '',
  regions: list(
    'Atlantique|Méditerranée|Alpes|Rhône|Bretagne Sud|Grand Ouest|Littoral|Laurentides|Léman|Val de Loire',
  ),
  family: list('*|*|*|*|* et Fils|* Frères|Groupe *|Maison *|Établissements *|* & Associés'),
  trades: trades({
    fire: 'Protection Incendie|Sécurité Incendie|Extincteurs|Sprinklers|Incendie Services|Détection Incendie',
    security: 'Sécurité|Alarmes|Télésurveillance|Gardiennage|Serrurerie|Contrôle d’Accès',
    manufacturing:
      'Mécanique|Industries|Métallurgie|Plasturgie|Usinage|Fonderie|Emballages|Chaudronnerie|Verrerie|Outillage|Textile',
    logistics: 'Transports|Logistique|Fret|Entrepôts|Messagerie|Déménagements|Affrètement',
    health:
      'Clinique|Pharmacie|Laboratoire|Cabinet Dentaire|Optique|Santé|Clinique Vétérinaire|Matériel Médical',
    food: 'Boulangerie|Boucherie|Fromagerie|Brasserie|Traiteur|Primeurs|Charcuterie|Vignobles|Épicerie|Pêcheries',
    software: 'Informatique|Logiciels|Numérique|Réseaux|Données|Technologies|Systèmes|Conseil Numérique',
    construction:
      'Bâtiment|Construction|Électricité|Plomberie|Couverture|Maçonnerie|Travaux Publics|Menuiserie|Génie Civil',
    services: 'Conseil|Comptabilité|Nettoyage|Immobilier|Assurances|Imprimerie|Paysages|Ingénierie|Formation',
    retail: 'Automobiles|Quincaillerie|Meubles|Matériaux|Fournitures|Pneus|Jardinerie|Location',
  }),
  tradeFirst: 0.6,
  daughters: list(
    'Holding|International|Participations|Immobilier|Services|Sud|Nord|Distribution|Suisse|Ouest',
  ),
  formerly: ['anciennement', 'ex', 'anc.'],
  tradingAs: ['enseigne', 'nom commercial'],
  mailboxes: words('info contact comptabilite accueil commande facturation achats direction ventes'),
  abbreviations: abbreviations(`
    Établissements=Ets Société=Sté Transports=Transp. International=Intl Construction=Constr.
    Laboratoire=Labo. Groupe=Grp Associés=Ass. Électricité=Élec. Frères=Frs Informatique=Info. Bâtiment=Bât.
    Distribution=Distrib. Industries=Ind. Clinique=Clin. Pharmacie=Pharm.`),
};
