import { list } from './language';

/** A legal form in the ways in which systems write it. */
export interface LegalForm {
  /** As in the register: "Inc.". */
  official: string;
  /** Without points: "Inc". */
  plain: string;
  /** Spelled out: "Incorporated". */
  long: string;
  weight: number;
}

function forms(text: string): LegalForm[] {
  return list(text).map((line) => {
    const [official, plain, long, weight] = line.split('/') as [string, string, string, string];
    return { official, plain, long, weight: Number(weight) };
  });
}

/** The usual forms of each country (of Québec and of the Swiss languages too), by how often they occur. */
export const LEGAL_FORMS: Record<string, LegalForm[]> = {
  US: forms(
    'Inc./Inc/Incorporated/34|LLC/LLC/L.L.C./34|Corp./Corp/Corporation/10|Co./Co/Company/4|' +
      'LP/LP/Limited Partnership/2|LLP/LLP/L.L.P./3|PLLC/PLLC/P.L.L.C./2|P.C./PC/Professional Corporation/3|///8',
  ),
  CA: forms('Inc./Inc/Incorporated/40|Ltd./Ltd/Limited/36|Corp./Corp/Corporation/14|ULC/ULC/U.L.C./4|///6'),
  'CA-fr': forms(
    'inc./inc/Incorporée/50|ltée/ltee/limitée/30|S.E.N.C./SENC/société en nom collectif/10|///10',
  ),
  GB: forms(
    'Ltd/Ltd/Limited/66|Limited/Limited/Ltd./20|PLC/plc/Public Limited Company/5|LLP/LLP/L.L.P./6|///3',
  ),
  IE: forms(
    'Ltd/Ltd/Limited/66|DAC/DAC/Designated Activity Company/14|Teoranta/Teo/Teoranta/4|PLC/plc/p.l.c./6|///10',
  ),
  DE: forms(
    'GmbH/GmbH/Gesellschaft mit beschränkter Haftung/50|GmbH & Co. KG/GmbH & Co KG/GmbH & Compagnie KG/22|' +
      'AG/AG/Aktiengesellschaft/8|KG/KG/Kommanditgesellschaft/6|OHG/OHG/offene Handelsgesellschaft/3|' +
      'e.K./eK/eingetragener Kaufmann/6|UG (haftungsbeschränkt)/UG/Unternehmergesellschaft/5',
  ),
  AT: forms(
    'GmbH/GmbH/Gesellschaft m.b.H./60|AG/AG/Aktiengesellschaft/8|KG/KG/Kommanditgesellschaft/10|' +
      'e.U./eU/eingetragenes Unternehmen/10|GmbH & Co KG/GmbH & Co KG/Ges.m.b.H. & Co. KG/10|OG/OG/Offene Gesellschaft/2',
  ),
  CH: forms('AG/AG/Aktiengesellschaft/56|GmbH/GmbH/Gesellschaft mit beschränkter Haftung/40|///4'),
  'CH-fr': forms('SA/SA/Société anonyme/56|Sàrl/Sarl/Société à responsabilité limitée/40|///4'),
  'CH-it': forms('SA/SA/Società anonima/56|Sagl/Sagl/Società a garanzia limitata/40|///4'),
  FR: forms(
    'SARL/SARL/S.A.R.L./36|SAS/SAS/Société par actions simplifiée/38|SA/SA/Société anonyme/10|' +
      'EURL/EURL/E.U.R.L./6|SNC/SNC/S.N.C./4|SASU/SASU/S.A.S.U./6',
  ),
  NL: forms(
    'B.V./BV/Besloten Vennootschap/76|N.V./NV/Naamloze Vennootschap/8|V.O.F./VOF/Vennootschap onder firma/12|///4',
  ),
  ES: forms(
    'S.L./SL/Sociedad Limitada/60|S.A./SA/Sociedad Anónima/24|S.L.U./SLU/Sociedad Limitada Unipersonal/16',
  ),
  IT: forms(
    'S.r.l./Srl/Società a responsabilità limitata/58|S.p.A./SpA/Società per azioni/18|' +
      'S.n.c./Snc/Società in nome collettivo/10|S.a.s./Sas/Società in accomandita semplice/8|S.r.l.s./Srls/S.R.L.S./6',
  ),
  PL: forms(
    'Sp. z o.o./Sp z oo/Spółka z ograniczoną odpowiedzialnością/66|S.A./SA/Spółka Akcyjna/14|' +
      'Sp. j./Sp j/Spółka jawna/10|Sp. k./Sp k/Spółka komandytowa/10',
  ),
  SE: forms('AB/AB/Aktiebolag/86|HB/HB/Handelsbolag/6|KB/KB/Kommanditbolag/8'),
};
