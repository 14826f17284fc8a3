-- Encrypted assertions: our key pairs for a SAML provider, the private halves sealed with the key of the installation.
alter table identity_providers add column keys jsonb not null default '[]';
