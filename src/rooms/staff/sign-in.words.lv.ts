import type { Role } from '../../house/actor.ts'
import { plural } from '../../kit/language.ts'

const minutes = { zero: 'minūtēm', one: 'minūtes', other: 'minūtēm' }
const seconds = { zero: 'sekundēm', one: 'sekundes', other: 'sekundēm' }

const roles: Record<Role, string> = {
  clerk: 'klientu apkalpošana',
  cashier: 'kase',
  registrar: 'lietvedība',
  official: 'nodaļa',
  head: 'vadība',
  administrator: 'administrēšana',
}

/** What the sample people let one see, in the words of somebody who tries the program. */
const sampleRoles: Record<Role, string> = {
  clerk: 'pieraksta, izsauc, apkalpo',
  cashier: 'pieņem maksājumus',
  registrar: 'reģistrē dokumentus',
  official: 'atbild uz iesniegumiem',
  head: 'maina noteikumus, redz pārskatus',
  administrator: 'rūpējas par lietotājiem un drošību',
}

export const signInLv = {
  roles,
  sampleRoles,
  title: 'Darbinieku ieeja',
  welcome: 'Labdien! Lodziņš ir atvērts.',
  sampleHeading: 'Apskatiet paraugu kāda darbinieka acīm',
  sampleText: 'Visi cilvēki un dati ir izdomāti. Nospiediet uz vārda – parole nav jāraksta.',
  ownHeading: 'Ieeja ar e-pastu un paroli',
  email: 'Darba e-pasts',
  password: 'Parole',
  enter: 'Ieiet',
  or: 'vai',
  passkey: 'Ieiet ar piekļuves atslēgu',
  passkeyHint: 'Ar pirkstu, seju, PIN vai drošības atslēgu – bez paroles.',
  passkeyFailed: 'Ar piekļuves atslēgu neizdevās. Mēģiniet vēlreiz vai ieejiet ar paroli.',
  oidc: 'Ieiet ar pašvaldības kontu',
  forgotten: 'Aizmirsāt paroli? Palūdziet administratoram saiti jaunas paroles izveidei.',
  errorTitle: 'Ieiet neizdevās',
  refused: 'E-pasts vai parole nav pareiza. Pārbaudiet abus un mēģiniet vēlreiz.',
  wait: (left: number) => {
    const isLong = left >= 60
    const count = isLong ? Math.ceil(left / 60) : left
    const unit = plural('lv', count, isLong ? minutes : seconds)
    return `Pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc ${count} ${unit}.`
  },
  codeTitle: 'Vēl viens solis',
  codeText: 'Atveriet autentifikācijas lietotni tālrunī un ierakstiet kodu, ko tā rāda.',
  code: 'Vienreizējais kods',
  codeHint: 'Seši cipari. Kods mainās ik pēc 30 sekundēm.',
  codeRefused: 'Šis kods neder. Ierakstiet kodu, ko lietotne rāda tagad.',
  stepOver: 'Pagāja vairāk nekā desmit minūtes. Sāciet no sākuma.',
  setupTitle: 'Pasargājiet savu kontu',
  setupText:
    'Vadītājiem un administratoriem ar paroli vien nepietiek. Tālrunī vajadzīga autentifikācijas ' +
    'lietotne, piemēram, Aegis, FreeOTP, Google Authenticator vai Microsoft Authenticator.',
  setupScan: 'Lietotnē izvēlieties „pievienot kontu“ un noskenējiet šo attēlu',
  setupType: 'Ja noskenēt nevar, ierakstiet lietotnē šo atslēgu:',
  qrAlt: 'QR kods autentifikācijas lietotnei; tā pati atslēga ir uzrakstīta zem attēla',
  startAgain: 'Sākt no sākuma',
  signOutTitle: 'Vai iziet?',
  signOutText: 'Nepabeigtais darbs lapās, kas nav saglabātas, pazudīs.',
  signOut: 'Iziet',
  stay: 'Palikt',
  signedOut: 'Jūs izgājāt. Paldies par darbu!',
  noOidcPerson:
    'Pašvaldības konts ir atpazīts, bet šeit tāda darbinieka nav. Palūdziet administratoram Jūs pievienot.',
  oidcFailed: 'Pašvaldības konta pārbaude neizdevās. Mēģiniet vēlreiz.',
}

export type SignInWords = typeof signInLv
