import { diagnoseNoAnswer, type Place } from '../../credentials/signIn/networkDiagnosis';
import { noAnswer } from './answers';
import { faultsOfSentence } from './plainSentence';

const cloud: Place = { field: 'Domain', host: 'acme.atlassian.net', flavour: 'cloud' };
const server: Place = { field: 'Server URL', host: 'jira.acme.com:8443', flavour: 'dataCenter' };

describe('why no answer came', () => {
	it.each([
		['ENOTFOUND', cloud, /typo.*internet/],
		['EAI_AGAIN', server, /VPN, company DNS/],
		['ECONNREFUSED', server, /Nothing listens at jira\.acme\.com:8443.*port/],
		['ETIMEDOUT', server, /within 20 seconds.*firewall/],
		['ECONNABORTED', cloud, /within 20 seconds/],
		['ECONNRESET', server, /closed the connection.*https or http/],
		['EHOSTUNREACH', server, /no network route/],
		['DEPTH_ZERO_SELF_SIGNED_CERT', server, /'CA Certificate'.*'Ignore SSL Issues \(Insecure\)'/],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', cloud, /company proxy.*NODE_EXTRA_CA_CERTS/],
		['CERT_HAS_EXPIRED', server, /not valid at this time.*renewed/],
		['CERT_NOT_YET_VALID', cloud, /check the clock/],
		['ERR_TLS_CERT_ALTNAME_INVALID', server, /issued for another name.*'Server URL'/],
		['ERR_TLS_CERT_ALTNAME_INVALID', cloud, /issued for another name/],
		['EPROTO', server, /does not speak https at this port.*'Allow HTTP'/],
		['ERR_SSL_WRONG_VERSION_NUMBER', cloud, /does not speak https/],
		['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', server, /how to encrypt.*TLS version/],
		['HPE_INVALID_CONSTANT', cloud, /cannot be read.*proxy/],
		['ERR_OSSL_PEM_NO_START_LINE', server, /'CA Certificate' cannot be read.*BEGIN CERTIFICATE/],
		['SOMETHING_NEW', server, /cannot be reached from n8n/],
		['', cloud, /cannot be reached from n8n/],
	])('%s: a sentence with the remedy', (code, place, sentence) => {
		const { message } = diagnoseNoAnswer(noAnswer(code), place);
		expect(message).toMatch(sentence);
		expect(faultsOfSentence(message)).toEqual([]);
	});

	it("passes on what n8n itself says about the credential's domains", () => {
		const { message } = diagnoseNoAnswer(
			noAnswer('', 'Domain not allowed: Only the following domains are allowed: example.com'),
			cloud,
		);
		expect(message).toBe(
			'n8n does not let this credential reach acme.atlassian.net: Domain not allowed: Only the following domains are allowed: example.com',
		);
	});
});
