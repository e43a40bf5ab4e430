import type { TlsIdentity } from '../../sandbox/front/listeners';

/**
 * A self-signed certificate for Atlassian's two fixed hosts with its key. Only the n8n of the
 * end-to-end tests trusts it, and only while they run. The key is public, so it protects nothing.
 */
export const atlassianCertificate: TlsIdentity = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgnHGtMSH2yRPQm3Vo
Lfoxp9MTxVz/LslGRu5dUrbqfIWhRANCAAQLPCOINXotWeB8Dq3oIqPcWgWMpJ9m
vbAnbvvUIAejFjH6DbrO3Iwb7Q/ZriYYZCkJdf/SbAsvXJ0K+VhRDQV3
-----END PRIVATE KEY-----`,
	certificate: `-----BEGIN CERTIFICATE-----
MIICBzCCAa2gAwIBAgIUNF8QEqJBG1VqBkAZiNBW02jkKogwCgYIKoZIzj0EAwIw
PjE8MDoGA1UEAwwzQXRsYXNzaWFuJ3MgaG9zdHMgb24gbG9vcGJhY2ssIGZvciBl
bmQtdG8tZW5kIHRlc3RzMCAXDTI2MTEyMjAyMjA0N1oYDzIxMjYxMDI5MDIyMDQ3
WjA+MTwwOgYDVQQDDDNBdGxhc3NpYW4ncyBob3N0cyBvbiBsb29wYmFjaywgZm9y
IGVuZC10by1lbmQgdGVzdHMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQLPCOI
NXotWeB8Dq3oIqPcWgWMpJ9mvbAnbvvUIAejFjH6DbrO3Iwb7Q/ZriYYZCkJdf/S
bAsvXJ0K+VhRDQV3o4GGMIGDMB0GA1UdDgQWBBTfmL54nyYQWruBuIBb+l4AmxWv
/DAfBgNVHSMEGDAWgBTfmL54nyYQWruBuIBb+l4AmxWv/DAwBgNVHREEKTAnghFh
cGkuYXRsYXNzaWFuLmNvbYISYXV0aC5hdGxhc3NpYW4uY29tMA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhALce5SD+F1aCy3y63+6iAOLZxqFc6+Hb
fRh9RB0/BCK6AiBdQzjP5e/KgTgPjFycFV05SfCCCJVCUg05M9JQyiYntg==
-----END CERTIFICATE-----`,
};
