-- Newer tasks are found by their names in every language from the beginning; older ones were found by the English one only.
update inbox.task t
set words = t.words || array_to_tsvector(german.words)
from (values
    ('certification', 'Task_SitExam', array['prufung', 'ablegen']),
    ('contract-signing', 'Task_SignContract', array['vertrag', 'unterschreiben']),
    ('contract-signing', 'Task_CountersignContract', array['vertrag', 'gegenzeichnen']),
    ('due-diligence', 'Task_RestoreScreeningList', array['liste', 'fur', 'den', 'abgleich', 'wiederherstellen']),
    ('due-diligence', 'Task_ReviewMatches', array['treffer', 'prufen']),
    ('due-diligence', 'Task_ConfirmDispositions', array['entscheidungen', 'bestatigen']),
    ('due-diligence', 'Task_ApproveHighRisk', array['hohes', 'risiko', 'freigeben']),
    ('partner-suspension', 'Task_DecideSuspension', array['uber', 'die', 'sperre', 'entscheiden']),
    ('periodic-review', 'Task_ReviewPartner', array['partner', 'uberprufen']),
    ('recruitment', 'Task_ReviewApplication', array['antrag', 'prufen']),
    ('recruitment', 'Task_AppealRejection', array['einspruch', 'gegen', 'die', 'ablehnung']),
    ('recruitment', 'Task_DecideAppeal', array['uber', 'den', 'einspruch', 'entscheiden']),
    ('recruitment', 'Task_ProvideInformation', array['angaben', 'erganzen']),
    ('rescreening', 'Task_ReviewMatches', array['neue', 'treffer', 'prufen']),
    ('rescreening', 'Task_ConfirmDispositions', array['entscheidungen', 'bestatigen']),
    ('supporting-evidence', 'Task_ProvideEvidence', array['nachweise', 'einreichen']),
    ('supporting-evidence', 'Task_RestoreCheck', array['prufung', 'wieder', 'ermoglichen']),
    ('supporting-evidence', 'Task_ReviewEvidence', array['nachweise', 'prufen']),
    ('training', 'Task_CompleteCourse', array['kurs', 'abschliessen'])
) as german (process_id, element_id, words)
where t.process_id = german.process_id
  and t.element_id = german.element_id;
