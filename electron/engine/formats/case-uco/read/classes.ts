import { builtIn } from '#shared/model/catalogue.ts'
import { places } from '../terms/facet-properties.ts'

const listed = (type: string, ...classes: readonly string[]) => classes.map(name => [name, type] as const)

/** UCO's classes, by the type of ours that holds them; the first class of a thing that stands here decides. */
export const typeOfClass: ReadonlyMap<string, string> = new Map([
  ...listed('person', 'uco-identity:Person'),
  ...listed('organisation', 'uco-identity:Organization'),
  ...listed('location', 'uco-location:Location', 'uco-observable:CellSite'),
  ...listed('malware', 'uco-tool:MaliciousTool'),
  ...listed('event', 'uco-core:Event', 'uco-action:Action', 'uco-observable:ObservableAction'),
  ...listed('event', 'case-investigation:InvestigativeAction', 'uco-analysis:Analysis'),
  ...listed('event', 'uco-observable:Call', 'uco-observable:Message', 'uco-observable:EmailMessage'),
  ...listed('event', 'uco-observable:SMSMessage', 'uco-observable:ForumPrivateMessage'),
  // An entry of an address book is whoever it names, and not the number or address by which they are reached.
  ...listed('person', 'uco-observable:Contact'),
  ...listed('file', 'uco-observable:File', 'uco-observable:RasterPicture', 'uco-observable:Image'),
  ...listed('file', 'uco-observable:ArchiveFile', 'uco-observable:ContentData', 'uco-observable:RecoveredObject'),
  ...listed('device', 'uco-observable:Device', 'uco-observable:MobileDevice', 'uco-observable:SIMCard'),
  ...listed('device', 'uco-observable:Computer', 'uco-observable:MobilePhone', 'uco-observable:SmartPhone'),
  ...listed('device', 'uco-observable:Disk', 'uco-observable:Laptop', 'uco-observable:Tablet', 'uco-observable:Server'),
  ...listed('phone-number', 'uco-observable:PhoneAccount', 'uco-observable:MobileAccount'),
  ...listed('email-address', 'uco-observable:EmailAddress', 'uco-observable:EmailAccount'),
  ...listed('social-profile', 'uco-observable:Profile', 'uco-observable:ApplicationAccount'),
  ...listed('social-profile', 'uco-observable:DigitalAccount', 'uco-observable:UserAccount'),
  ...listed('payment-account', 'uco-observable:Account'),
  ...listed('ip-address', 'uco-observable:IPAddress', 'uco-observable:IPv4Address', 'uco-observable:IPv6Address'),
  ...listed('domain', 'uco-observable:DomainName'),
  ...listed('website', 'uco-observable:URL', 'uco-observable:WebPage', 'uco-observable:OnlineService'),
])

/**
 * What an object is whose class does not tell, by the facets it has; of several the first here counts: a message may
 * hold a web address, and a contact a number.
 */
export const typeOfFacet: ReadonlyMap<string, string> = new Map([
  ...listed(
    'event',
    'uco-observable:MessageFacet',
    'uco-observable:EmailMessageFacet',
    'uco-observable:SMSMessageFacet',
  ),
  ...listed('event', 'uco-observable:CallFacet'),
  ...listed('person', 'uco-observable:ContactFacet'),
  ...listed('file', 'uco-observable:FileFacet', 'uco-observable:ContentDataFacet'),
  ...listed('email-address', 'uco-observable:EmailAddressFacet'),
  ...listed('ip-address', 'uco-observable:IPv4AddressFacet', 'uco-observable:IPv6AddressFacet'),
  ...listed('domain', 'uco-observable:DomainNameFacet'),
  ...listed('website', 'uco-observable:URLFacet'),
  ...listed('device', 'uco-observable:DeviceFacet', 'uco-observable:MobileDeviceFacet'),
  ...listed('phone-number', 'uco-observable:PhoneAccountFacet'),
])

/** Which kind of event it is, by its class or facet. */
export const kindOfEvent = (types: readonly string[]): string | undefined => {
  if (types.some(type => /:(?:EmailMessage|SMSMessage|ForumPrivateMessage|Message)(?:Facet)?$/.test(type)))
    return 'message'
  return types.some(type => /:Call(?:Facet)?$/.test(type)) ? 'call' : undefined
}

/** Classes that are no thing in a case of ours, and why. */
export const notTaken: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/:Investigation$/, 'what the case is called and is about is not taken over from a file'],
  [
    /uco-tool:|:Configuration$|:Software$|:Application$|:OperatingSystem$|:ConfiguredSoftware$/,
    'a tool or program is no type of entity here; what it was used for names it',
  ],
  [/uco-role:|:Investigator$|:Subject$|:Examiner$|:Attorney$/, 'a role is said by links and claims here'],
  [/:Identity$/, 'whether it is a person or an organisation is not said'],
  [
    /:(?:FileSystem|DiskPartition|ObservableObject|TableField|CapturedTelecommunicationsInformation|UcoObject)$/,
    'no type of entity here holds it',
  ],
]

/** UCO's properties by ours: what the exporter writes of the type, read backwards, and more. */
export const propertiesOf = (type: string): ReadonlyMap<string, string> =>
  propertyOf[type] ?? new Map(inverted(builtIn.entityType(type)?.maps?.uco ?? ''))

const propertyOf: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  person: new Map([
    ...inverted('Person'),
    ['uco-observable:displayName', 'name'],
    ['uco-observable:nickname', 'alias'],
    ['uco-observable:birthdate', 'birth-date'],
  ]),
  organisation: new Map([['uco-core:name', 'name']]),
  location: new Map([['uco-location:country', 'country']]),
  malware: new Map([...inverted('MaliciousTool')]),
  event: new Map(),
  file: new Map([...inverted('File'), ['uco-observable:observableCreatedTime', 'date']]),
  device: new Map([...inverted('Device'), ['uco-observable:MSISDN', 'label'], ['uco-observable:ICCID', 'serial']]),
  'phone-number': new Map([...inverted('PhoneAccount'), ['uco-observable:MSISDN', 'phone']]),
  'email-address': new Map([...inverted('EmailAddress')]),
  'social-profile': new Map([
    ...inverted('Profile'),
    ['uco-observable:displayName', 'name'],
    ['uco-observable:accountLogin', 'handle'],
    ['uco-observable:observableCreatedTime', 'start'],
  ]),
  'payment-account': new Map([['uco-observable:accountIdentifier', 'number']]),
  'ip-address': new Map([...inverted('IPv4Address')]),
  domain: new Map([...inverted('DomainName')]),
  website: new Map([...inverted('URL')]),
}

function inverted(className: string): readonly (readonly [string, string])[] {
  return Object.entries(places[className] ?? {}).map(([property, place]) => [place.property, property])
}

/** What UCO's kinds of relationship mean here; any other is "related to", with its own name. */
export const linkOfKind: ReadonlyMap<string, string> = new Map([
  ['Located_At', 'located-at'],
  ['Extracted_From', 'extracted-from'],
  ...['Derived_From', 'Decompressed_From', 'Decoded_From', 'Decrypted_From'].map(
    kind => [kind, 'derived-from'] as const,
  ),
  ['Forensic_Image_Of', 'derived-from'],
  ['Has_Account', 'controls-profile'],
  ['performer', 'attended'],
  ['participant', 'attended'],
  ['object', 'concerns'],
  ['wasDerivedFrom', 'derived-from'],
])
