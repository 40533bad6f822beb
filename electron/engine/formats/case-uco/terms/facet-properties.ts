import type { KindId } from '#shared/model/value.ts'

/** How a value is written; read by fill.ts. */
export type Form =
  | 'text'
  | 'uri'
  | 'integer'
  | 'start'
  | 'end'
  | 'hash'
  | 'latitude-longitude'
  | 'web-reference'
  | 'identifier-reference'

/** Where UCO holds a property: on a facet of the object, or on the object itself. */
export interface FacetProperty {
  readonly facet?: string
  readonly property: string
  readonly form: Form
  /** UCO allows several values; otherwise the first claim takes the place and the others stay words. */
  readonly many?: true
}

const on = (facet: string, property: string, form: Form = 'text'): FacetProperty => ({ facet, property, form })
const own = (property: string, form: Form = 'text'): FacetProperty => ({ property, form })
const many = (place: FacetProperty): FacetProperty => ({ ...place, many: true })

const observable = (facet: string, property: string, form?: Form) =>
  on(`uco-observable:${facet}Facet`, `uco-observable:${property}`, form)

const chainAddress = { address: observable('DigitalAddress', 'addressValue') }
const account = {
  iban: observable('Account', 'accountIdentifier'),
  number: observable('Account', 'accountIdentifier'),
  kind: observable('Account', 'accountType'),
  start: observable('Account', 'observableCreatedTime', 'start'),
}
const period = { date: own('uco-core:startTime', 'start'), start: own('uco-core:startTime', 'start') }

/** Property ids of ours, by UCO class. What stands neither here nor below goes out in the words of an Annotation. */
export const places: Readonly<Record<string, Readonly<Record<string, FacetProperty>>>> = {
  Person: { 'birth-date': on('uco-identity:BirthInformationFacet', 'uco-identity:birthdate', 'start') },
  Location: {
    coordinates: on('uco-location:LatLongCoordinatesFacet', '', 'latitude-longitude'),
    'postal-address': on('uco-location:SimpleAddressFacet', 'uco-location:street'),
    country: on('uco-location:SimpleAddressFacet', 'uco-location:country'),
    code: on('uco-location:SimpleAddressFacet', 'uco-location:country'),
  },
  DigitalAddress: chainAddress,
  Code: chainAddress,
  DigitalAccount: {
    ...account,
    address: observable('DigitalAddress', 'addressValue'),
    name: observable('DigitalAccount', 'displayName'),
    handle: many(observable('DigitalAccount', 'accountLogin')),
  },
  Account: account,
  Profile: {
    handle: observable('Profile', 'displayName'),
    'claimed-name': observable('Profile', 'displayName'),
    languages: many(observable('Profile', 'profileLanguage')),
    start: observable('Profile', 'profileCreated', 'start'),
    'user-id': observable('Account', 'accountIdentifier'),
  },
  PhoneAccount: { phone: observable('PhoneAccount', 'phoneNumber') },
  EmailAddress: {
    email: observable('EmailAddress', 'addressValue'),
    'display-name': observable('EmailAddress', 'displayName'),
  },
  IPv4Address: { ip: observable('IPv4Address', 'addressValue') },
  IPv6Address: { ip: observable('IPv6Address', 'addressValue') },
  DomainName: { domain: observable('DomainName', 'value') },
  URL: { url: observable('URL', 'fullValue') },
  OnlineService: { name: on('uco-observable:OnlineServiceFacet', 'uco-core:name') },
  Device: {
    make: observable('Device', 'model'),
    serial: observable('Device', 'serialNumber'),
    kind: observable('Device', 'deviceType'),
    imei: many(observable('MobileDevice', 'IMEI')),
    mac: observable('MACAddress', 'addressValue'),
  },
  File: {
    name: many(observable('File', 'fileName')),
    path: many(observable('File', 'filePath')),
    size: observable('File', 'sizeInBytes', 'integer'),
    type: many(observable('ContentData', 'mimeType')),
    hash: many(observable('ContentData', 'hash', 'hash')),
  },
  Event: { kind: many(own('uco-core:eventType')), ...period, end: own('uco-core:endTime', 'end') },
  Grouping: { kind: many(own('uco-core:context')), basis: many(own('uco-core:context')) },
  InvestigativeAction: { date: own('uco-action:startTime', 'start') },
  Authorization: {
    kind: own('case-investigation:authorizationType'),
    number: many(own('case-investigation:authorizationIdentifier')),
    filed: own('uco-core:startTime', 'start'),
    closed: own('uco-core:endTime', 'end'),
  },
  MaliciousTool: { kind: own('uco-tool:toolType'), url: many(own('uco-tool:references', 'uri')) },
}

/** Where every class holds them. */
export const everywhere: Readonly<Record<string, FacetProperty>> = { description: many(own('uco-core:description')) }

/** Where every class holds values of a kind that no line above takes. */
export const byKind: Readonly<Partial<Record<KindId, FacetProperty>>> = {
  url: many(own('uco-core:externalReference', 'web-reference')),
  identifier: many(own('uco-core:externalReference', 'identifier-reference')),
}
