-- SHA-256 of the mark of the browser that asked; links that confirm an application open anywhere.
alter table identity.sign_in_link add column browser_hash bytea;
alter table identity.sign_in_link
  add constraint sign_in_link_browser_is_sha256 check (octet_length(browser_hash) = 32);
