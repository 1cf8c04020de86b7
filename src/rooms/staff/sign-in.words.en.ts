import type { SignInWords } from './sign-in.words.lv.ts'

const unit = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

export const signInEn: SignInWords = {
  roles: {
    clerk: 'customer service',
    cashier: 'cash desk',
    registrar: 'records',
    official: 'department',
    head: 'management',
    administrator: 'administration',
  },
  sampleRoles: {
    clerk: 'books, calls, serves',
    cashier: 'takes payments',
    registrar: 'registers documents',
    official: 'answers submissions',
    head: 'changes the rules, sees the overview',
    administrator: 'looks after users and security',
  },
  title: 'Staff entrance',
  welcome: 'Good day! Lodziņš is open.',
  sampleHeading: 'See the sample through somebody’s eyes',
  sampleText: 'All people and data are invented. Press a name – no password to type.',
  ownHeading: 'Sign in with e-mail and password',
  email: 'Work e-mail',
  password: 'Password',
  enter: 'Sign in',
  or: 'or',
  passkey: 'Sign in with a passkey',
  passkeyHint: 'By finger, face, PIN or security key – no password.',
  passkeyFailed: 'The passkey did not work. Try again or sign in with your password.',
  oidc: 'Sign in with the municipality’s account',
  forgotten: 'Forgotten your password? Ask the administrator for a link to set a new one.',
  errorTitle: 'That did not work',
  refused: 'The e-mail or the password is not right. Check both and try again.',
  wait: left =>
    left < 60
      ? `Too many attempts. Try again in ${unit(left, 'second')}.`
      : `Too many attempts. Try again in ${unit(Math.ceil(left / 60), 'minute')}.`,
  codeTitle: 'One more step',
  codeText: 'Open the authenticator app on your phone and type the code it shows.',
  code: 'One-time code',
  codeHint: 'Six digits. The code changes every 30 seconds.',
  codeRefused: 'This code does not fit. Type the code the app shows now.',
  stepOver: 'More than ten minutes went by. Please start again.',
  setupTitle: 'Protect your account',
  setupText:
    'For heads and administrators a password alone is not enough. You need an authenticator app ' +
    'on your phone, such as Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.',
  setupScan: 'In the app choose “add account” and scan this picture',
  setupType: 'If you cannot scan it, type this key into the app:',
  qrAlt: 'QR code for the authenticator app; the same key is written below the picture',
  startAgain: 'Start again',
  signOutTitle: 'Sign out?',
  signOutText: 'Work on pages that were not saved will be lost.',
  signOut: 'Sign out',
  stay: 'Stay',
  signedOut: 'You are signed out. Thank you for your work!',
  noOidcPerson:
    'The municipality’s account is known, but there is no such colleague here. Ask the administrator to add you.',
  oidcFailed: 'The check of the municipality’s account failed. Please try again.',
}
