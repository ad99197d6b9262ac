import type { ListFormat } from './formats.ts';

/** Where a publisher offers the newest state of a list. */
export interface Publisher {
  /** Name under which the states are kept. */
  readonly list: string;
  readonly publisher: string;
  readonly address: string;
  readonly format: ListFormat;
}

/** Lists that can be fetched from their publishers, as offered in November 2026. */
export const PUBLISHERS: readonly Publisher[] = [
  {
    list: 'ofac-sdn',
    publisher: 'US Treasury, Office of Foreign Assets Control',
    address: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML',
    format: 'ofac-xml',
  },
  {
    list: 'un-sc',
    publisher: 'UN Security Council',
    address: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    format: 'un-xml',
  },
  {
    list: 'eu-fsf',
    publisher: 'European Commission, DG FISMA',
    address:
      'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    format: 'eu-xml',
  },
  {
    list: 'uk-fcdo',
    publisher: 'UK Foreign, Commonwealth & Development Office',
    address: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv',
    format: 'uk-csv',
  },
];
