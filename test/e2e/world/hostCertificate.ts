import type { TlsIdentity } from '../../sandbox/front/listeners';

/**
 * A self-signed certificate for the hosts that n8n knows no other address of, with its key: Atlassian's
 * two and npm's. Only the n8n of the end-to-end tests trusts it, and only while they run. The key is
 * public, so it protects nothing.
 */
export const hostCertificate: TlsIdentity = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4Zv+JxmRBU/KyZqW
bh9GQm/gWUVWSoBUITUUaKy+O1+hRANCAASwCZXN2CM+dtnVAwxeDSrzdPf7RHFV
pG0So5YP6j7ztp6zFCByiszUOQAwqNxa7laAYPAjTyWEnUw7MB0uUNaV
-----END PRIVATE KEY-----`,
	certificate: `-----BEGIN CERTIFICATE-----
MIICAjCCAamgAwIBAgIUFnnEw/4tco5MBHfCDal0+EnCZoIwCgYIKoZIzj0EAwIw
MjEwMC4GA1UEAwwnSG9zdHMgb24gbG9vcGJhY2ssIGZvciBlbmQtdG8tZW5kIHRl
c3RzMCAXDTI2MTEyNjIzMjYxOVoYDzIxMjYxMTAyMjMyNjE5WjAyMTAwLgYDVQQD
DCdIb3N0cyBvbiBsb29wYmFjaywgZm9yIGVuZC10by1lbmQgdGVzdHMwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASwCZXN2CM+dtnVAwxeDSrzdPf7RHFVpG0So5YP
6j7ztp6zFCByiszUOQAwqNxa7laAYPAjTyWEnUw7MB0uUNaVo4GaMIGXMB0GA1Ud
DgQWBBRni0BwUEd1fl8EY6STdF2qrGWPDDAfBgNVHSMEGDAWgBRni0BwUEd1fl8E
Y6STdF2qrGWPDDAPBgNVHRMBAf8EBTADAQH/MEQGA1UdEQQ9MDuCEWFwaS5hdGxh
c3NpYW4uY29tghJhdXRoLmF0bGFzc2lhbi5jb22CEnJlZ2lzdHJ5Lm5wbWpzLm9y
ZzAKBggqhkjOPQQDAgNHADBEAiBZNSTAUo9xKls9fMZYGAGi/KgC3Gka4y7Op78l
7yZM9wIgA9egtofw/53vT7Gp4SkDlYpikW6Ov4FdLz03xJxEezQ=
-----END CERTIFICATE-----`,
};
