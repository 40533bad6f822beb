import type { EntityType } from '../entity-type.ts'
import { address } from './address.ts'
import { aircraft } from './aircraft.ts'
import { bankAccount } from './bank-account.ts'
import { bridge } from './bridge.ts'
import { broker } from './broker.ts'
import { campaign } from './campaign.ts'
import { card } from './card.ts'
import { cluster } from './cluster.ts'
import { codeRepository } from './code-repository.ts'
import { company } from './company.ts'
import { contract } from './contract.ts'
import { country } from './country.ts'
import { courtCase } from './court-case.ts'
import { defiProtocol } from './defi-protocol.ts'
import { device } from './device.ts'
import { document } from './document.ts'
import { domain } from './domain.ts'
import { emailAddress } from './email-address.ts'
import { event } from './event.ts'
import { exchange } from './exchange.ts'
import { file } from './file.ts'
import { frontCompany } from './front-company.ts'
import { governmentBody } from './government-body.ts'
import { hackerGroup } from './hacker-group.ts'
import { hostSite } from './host-site.ts'
import { identityDocument } from './identity-document.ts'
import { incident } from './incident.ts'
import { ipAddress } from './ip-address.ts'
import { jobProfile } from './job-profile.ts'
import { location } from './location.ts'
import { malware } from './malware.ts'
import { mixer } from './mixer.ts'
import { organisation } from './organisation.ts'
import { paymentAccount } from './payment-account.ts'
import { person } from './person.ts'
import { persona } from './persona.ts'
import { phoneNumber } from './phone-number.ts'
import { position } from './position.ts'
import { programme } from './programme.ts'
import { project } from './project.ts'
import { property } from './property.ts'
import { sanction } from './sanction.ts'
import { seizure } from './seizure.ts'
import { smartContract } from './smart-contract.ts'
import { socialProfile } from './social-profile.ts'
import { team } from './team.ts'
import { technique } from './technique.ts'
import { token } from './token.ts'
import { transaction } from './transaction.ts'
import { vehicle } from './vehicle.ts'
import { vessel } from './vessel.ts'
import { wallet } from './wallet.ts'
import { website } from './website.ts'

/** Every type of entity, in the order of the palette. A new one is one file and one line here. */
export const entityTypes: readonly EntityType[] = [
  address,
  wallet,
  cluster,
  transaction,
  token,
  smartContract,
  exchange,
  broker,
  mixer,
  bridge,
  defiProtocol,
  bankAccount,
  paymentAccount,
  card,
  property,
  vessel,
  aircraft,
  vehicle,
  incident,
  campaign,
  hackerGroup,
  malware,
  person,
  team,
  position,
  event,
  persona,
  company,
  frontCompany,
  organisation,
  hostSite,
  project,
  governmentBody,
  country,
  location,
  programme,
  sanction,
  courtCase,
  seizure,
  device,
  ipAddress,
  domain,
  website,
  emailAddress,
  phoneNumber,
  socialProfile,
  jobProfile,
  codeRepository,
  file,
  document,
  contract,
  identityDocument,
  technique,
]
