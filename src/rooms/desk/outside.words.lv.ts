/** Words of the page where visits that no longer fit get another time. */
export const outsideLv = {
  title: 'Pieraksti ārpus kārtības',
  intro:
    'Šie pieraksti vairs neiekļaujas darba laikā vai noteikumos. Katram piedāvājam tuvāko brīvo laiku. Piezvaniet, vienojieties un atzīmējiet tos, ko pārcelt.',
  none: 'Visi pieraksti iekļaujas. Nevienam nav jāzvana.',
  now: 'Tagad',
  person: 'Cilvēks',
  service: 'Pakalpojums',
  proposed: 'Piedāvājam',
  noTime: 'brīva laika nav: meklējiet kopā ar cilvēku',
  choose: (person: string) => `Pārcelt: ${person}`,
  move: 'Pārcelt atzīmētos',
  moved: (count: number) => `Pārcelti pieraksti: ${count}`,
  refused: (count: number) => `Nav pārcelti, jo laiks jau aizņemts: ${count}`,
}

export type OutsideWords = typeof outsideLv
