/**
 * A client certificate, its encrypted key and the key's passphrase, for a front that demands one. It is its own
 * authority. Everybody has the key, so it protects nothing.
 */
export const clientIdentity = {
	clientCertificate: `-----BEGIN CERTIFICATE-----
MIIBojCCAUmgAwIBAgIUJQg70jYPOvgppmGfKO4GF7bcwPwwCgYIKoZIzj0EAwIw
JjEkMCIGA1UEAwwbbjhuIGluIGZyb250IG9mIHRoZSBzYW5kYm94MCAXDTI2MTEy
NzEyNDY0OFoYDzIxMjYxMTAzMTI0NjQ4WjAmMSQwIgYDVQQDDBtuOG4gaW4gZnJv
bnQgb2YgdGhlIHNhbmRib3gwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT41TjS
wQSBbwk7pQ19LgRT2tc9q7ubABd+5o6L03GBFkE7QwlowfyVAuCwkl/REDYQqXIB
qr7RfVCh4x7kzeE1o1MwUTAdBgNVHQ4EFgQUKbp0Qkq+jecYdPVh3Mf+5Bqh3Bgw
HwYDVR0jBBgwFoAUKbp0Qkq+jecYdPVh3Mf+5Bqh3BgwDwYDVR0TAQH/BAUwAwEB
/zAKBggqhkjOPQQDAgNHADBEAiBK693BqmTz4wK4i5gsjPEg4s6vvnT0iwZx02Gd
+ecUjgIgAW9/x6Dlot9fKj4G/wibdrvvds8YVz78ZkNSOsQCs8c=
-----END CERTIFICATE-----`,
	clientKey: `-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHjME4GCSqGSIb3DQEFDTBBMCkGCSqGSIb3DQEFDDAcBAgdXLoPBWN/5gICCAAw
DAYIKoZIhvcNAgkFADAUBggqhkiG9w0DBwQIzDGUMqVFIhUEgZAsPFz79wVWpRvJ
V6Qo/Ipz+8twc2e1UaQ2oSC3lm+9hhZ87UkOJUbWElUkXtUJBtTvP09YwogP861R
8gchwb2aTY8wDM57lvZ52DvSDSNNDaiNw/HmMAX4hfPl18GPA07oZrMkhHK60sJ9
BqopmBTTqwSwiIPdIj2CH2IGSUhvRpPRsWZeddg3G9be/oeMwCg=
-----END ENCRYPTED PRIVATE KEY-----`,
	clientKeyPassphrase: 'sandbox-passphrase',
};
