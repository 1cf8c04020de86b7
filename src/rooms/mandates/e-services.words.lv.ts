/** The e-services a centre usually helps with, offered when a municipality is set up. */
export const eServicesLv = {
  'covid-certificate':
    'Sadarbspējīga Covid-19 vakcinācijas, testēšanas vai pārslimošanas sertifikāta saņemšana',
  'declared-residence': 'Dzīvesvietas deklarācijas iesniegšana',
  'my-data-in-register': 'Mani dati Fizisko personu reģistrā',
  'submission-to-institution': 'Iesniegums iestādei',
}

export type EServiceNames = typeof eServicesLv
