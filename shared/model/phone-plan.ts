import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * What the numbering plans of the world say of a number that names its country (`+` and digits). Derived and never kept:
 * a plan changes, and what a case holds must read the same under the next one. A number without its country is known
 * nothing, since any country may be meant.
 */
const planned = (phone: string): PhoneNumber | undefined => {
  const number = phone.startsWith('+') ? parsePhoneNumberFromString(phone, { extract: false }) : undefined
  return number?.isValid() ? number : undefined
}

/** One spelling for all of a number: `+4402079460958`, as a card prints it, is `+442079460958`. As it is where no plan knows it. */
export const subscriberOf = (phone: string): string => planned(phone)?.number ?? phone

/** The digits as they are dialled within the country: `+442079460958` → `02079460958`; undefined where no plan knows it. */
export const dialledAtHome = (phone: string): string | undefined => planned(phone)?.formatNational().replace(/\D/g, '')
