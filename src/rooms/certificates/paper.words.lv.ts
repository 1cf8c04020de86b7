/**
 * What stands on a printed certificate, in Latvian. The titles and the travel text follow the
 * Latvian text of Regulation (EU) 2021/953; the names of the value sets exist in English only and
 * are ours here. A code that is not listed is printed as it was given.
 */
export const paperLv = {
  title: 'ES digitālais Covid sertifikāts',
  kind: {
    vaccination: 'Vakcinācijas sertifikāts',
    test: 'Testa sertifikāts',
    recovery: 'Pārslimošanas sertifikāts',
  },
  name: 'Uzvārds, vārds',
  birthDate: 'Dzimšanas datums',
  travel:
    'Šis sertifikāts nav ceļošanas dokuments. Zinātniskie pierādījumi par Covid-19 vakcināciju, ' +
    'testiem un pārslimošanu turpina attīstīties, arī attiecībā uz jauniem bažas raisošiem vīrusa ' +
    'variantiem. Pirms ceļojuma, lūdzu, iepazīstieties ar galamērķī piemērojamajiem sabiedrības ' +
    'veselības pasākumiem un saistītajiem ierobežojumiem.',
  travelBrief: 'Šis sertifikāts nav ceļošanas dokuments.',
  sample: 'PARAUGS: nav derīgs',
  qr: 'Sertifikāta QR kods',
  number: 'Izdruka',
  copy: (n: number, of: number) => `${n}. eksemplārs no ${of}`,
  fields: {
    disease: 'Slimība vai tās ierosinātājs',
    prophylaxis: 'Vakcīna vai profilakses līdzeklis',
    product: 'Vakcīnas nosaukums',
    manufacturer: 'Vakcīnas reģistrācijas īpašnieks vai ražotājs',
    dose: 'Devas numurs un devu kopskaits',
    vaccinated: 'Vakcinācijas datums',
    vaccinationCountry: 'Valsts, kurā veikta vakcinācija',
    testType: 'Testa veids',
    testName: 'Testa nosaukums',
    testDevice: 'Testa ražotājs',
    sampled: 'Parauga ņemšanas datums un laiks',
    result: 'Testa rezultāts',
    testCentre: 'Testēšanas vieta',
    testCountry: 'Valsts, kurā veikts tests',
    firstPositive: 'Pirmā pozitīvā testa datums',
    recoveryCountry: 'Valsts, kurā veikts tests',
    validFrom: 'Derīgs no',
    validUntil: 'Derīgs līdz',
    issuer: 'Sertifikāta izdevējs',
    identifier: 'Sertifikāta identifikators',
  },
  values: {
    '840539006': 'Covid-19',
    '1119305005': 'SARS-CoV-2 antigēna vakcīna',
    '1119349007': 'SARS-CoV-2 mRNS vakcīna',
    J07BX03: 'Covid-19 vakcīna',
    '1162643001': 'SARS-CoV-2 rekombinanta pīķa proteīna antigēna vakcīna',
    '1157024006': 'Inaktivēta vesela SARS-CoV-2 antigēna vakcīna',
    '29061000087103': 'Covid-19 nereplicējoša vīrusa vektora vakcīna',
    '28531000087107': 'Covid-19 vakcīna',
    '30141000087107': 'SARS-CoV-2 vīrusam līdzīgu daļiņu antigēna vakcīna',
    '1187593009': 'SARS-CoV-2 DNS plazmīdas vakcīna',
    J07BN01: 'Covid-19 RNS vakcīna',
    J07BN02: 'Covid-19 nereplicējoša vīrusa vektora vakcīna',
    J07BN03: 'Covid-19 inaktivēta vīrusa vakcīna',
    J07BN04: 'Covid-19 proteīna apakšvienību vakcīna',
    'LP6464-4': 'Nukleīnskābju amplifikācijas tests (RNS, PĶR)',
    'LP217198-3': 'Antigēna ātrais tests',
    '260415000': 'Nav konstatēts',
    '260373001': 'Konstatēts',
    'Inactivated-SARS-CoV-2-Vero-Cell': 'Inaktivēta SARS-CoV-2 (Vero šūnas)',
    'Covid-19-recombinant': 'Covid-19 (rekombinanta)',
    'Sinopharm-WIBP': 'Sinopharm, Uhaņas Bioloģisko produktu institūts',
    'Gamaleya-Research-Institute': 'Gamaleja Epidemioloģijas un mikrobioloģijas institūts',
    'Vector-Institute': 'Institūts „Vektor“',
    'Finlay-Institute': 'Finlaja Vakcīnu institūts',
    CIGB: 'Gēnu inženierijas un biotehnoloģijas centrs',
    'Chumakov-Federal-Scientific-Center': 'Čumakova Federālais zinātniskais centrs',
    NVSI: 'Nacionālais vakcīnu un serumu institūts, Ķīna',
  } as Readonly<Record<string, string>>,
}

export type PaperWords = typeof paperLv
