-- The language a person chose; null while they have chosen none.
alter table identity.account add column language text
  constraint account_language_is_code check (language ~ '^[a-z]{2}$');
