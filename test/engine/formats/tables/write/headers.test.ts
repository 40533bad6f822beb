import { expect, it } from 'vitest'
import { headers } from '#engine/formats/tables/terms/headers.ts'
import { tables } from '#engine/formats/tables/write/list.ts'

const claimHeaders =
  'id,subject_id,subject_kind,subject_label,property,property_title,value_kind,value,amount,amount_base_units,asset,' +
  'number,unit,phone,latitude,longitude,date_from,date_to,original,status,preferred,preferred_because,source_id,' +
  'source_code,exhibit_id,exhibit_number,locator,passage,grading_scheme,source_grade,information_grade,handling_grade,' +
  'handling,valid_from,valid_to,observed_at,reason,superseded_by,recorded_by,recorded_at'

/** As released. A change here breaks what agencies have mapped: only the end of a line may grow. */
const frozen = {
  nodes:
    'id,type,label,type_title,group,context,name,alias,country,address,chain,identifier,email,phone,url,description,' +
    'indicator,amounts,date_from,date_to,illustrative,conflict,claims,grades,added_by,added_at',
  links:
    'id,type,from_id,to_id,label,group,from_label,to_label,directed,correlation,line,date_from,date_to,amount,' +
    'amount_base_units,asset,amounts,transaction,description,illustrative,conflict,claims,grades,added_by,added_at',
  claims: claimHeaders,
  former_claims: claimHeaders,
  illustrative_claims: claimHeaders,
  evidence:
    'id,number,title,name,sha256,size,media_type,acquired_at,acquired_by,acquired_how,tool,parent_id,parent_number,' +
    'handling,claims,note,url,captured_at,captured_by,captured_how,capture_tool,page_title,http_status,sender,recipients,' +
    'copied,mail_subject,sent_at,message_id,first_hop,last_hop,attachments,file_says,header_encoding',
  sources:
    'id,code,title,kind,publisher,published,url,accessed,via_id,via_code,exhibit_id,exhibit_number,grading_scheme,' +
    'source_grade,information_grade,handling_grade,handling,claims,note',
  timeline:
    'date,earliest,latest,subject_id,subject_kind,subject_label,property,property_title,status,grade,claim_id,' +
    'source_code,exhibit_number',
  custody: 'id,exhibit_id,exhibit_number,action,at,actor,purpose,recipient,note',
  notes: 'id,about_id,about_kind,about_label,text,written_by,written_at',
  identities:
    'id,verdict,entity_ids,entity_labels,reasons,grading_scheme,source_grade,information_grade,handling_grade,' +
    'judged_by,judged_at',
  groups: 'id,title,member_id,member_label',
  positions: 'board_id,board_title,entity_id,entity_label,x,y,locked,hidden',
  ledgers: 'id,title,exhibit_id,exhibit_number,asset,rows',
  case:
    'title,reference,lead,purpose,status,handling,summary,case_id,as_of,entries,head,scope,recipient,' +
    'recipient_purpose,up_to,withheld',
  records: 'id,record,part,json',
}

it('headers and their order are frozen', () => {
  expect(Object.fromEntries(Object.entries(headers).map(([name, each]) => [name, each.join(',')]))).toEqual(frozen)
  expect(tables.map(table => table.name).sort()).toEqual(Object.keys(frozen).sort())
  for (const table of tables) expect(table.headers.join(',')).toBe(frozen[table.name])
})
