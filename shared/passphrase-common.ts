/** What people take instead of a passphrase, from the lists of leaked ones: a guesser tries these first. */
export const commonPasswords: readonly string[] = `
password passwort passord motdepasse contrasena haslo parola senha wachtwoord losenord kennwort geheim secret
qwerty qwertz azerty asdfgh zxcvbn qazwsx welcome willkommen bienvenue letmein login admin administrator root user
guest master default changeme temp test testing demo sample iloveyou princess dragon monkey football baseball soccer
hockey basketball shadow sunshine superman batman pokemon starwars michael jordan michelle jennifer ashley daniel
andrew thomas charlie jessica george matthew joshua harley ranger hunter buster tigger killer summer winter spring
autumn cheese computer internet server google facebook twitter github bitcoin ethereum crypto wallet satoshi
blockchain trustno whatever freedom flower hello hallo bonjour hola secure security police detective investigation
investigator evidence case forensic redthread january february march april june july august september october
november december monday tuesday wednesday thursday friday saturday sunday
`
  .trim()
  .split(/\s+/)

/** Rows of keys and orders of letters that fingers follow; read backwards too. */
export const wellTrodden: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]
