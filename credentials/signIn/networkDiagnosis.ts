import { ANSWER_WITHIN_MS, type NoAnswer } from './ask';
import { networkFaultOf, type NetworkFaultKind } from './networkFault';
import { SignInError } from './signInError';
import { unreadableCertificate } from './tls';

/** Where a question went, in terms that the user knows. */
export interface Place {
	/** Label of the field whose value leads there. */
	readonly field: string;
	/** Host and port. */
	readonly host: string;
	readonly flavour: 'cloud' | 'dataCenter';
}

function sentence(kind: NetworkFaultKind, { field, host, flavour }: Place): string {
	const onServer = flavour === 'dataCenter';
	switch (kind) {
		case 'name':
			return onServer
				? `n8n cannot find a server named ${host}: check '${field}' for a typo, and that this name is known where n8n runs (VPN, company DNS)`
				: `n8n cannot find a server named ${host}: check '${field}' for a typo, and that n8n has access to the internet`;
		case 'refused':
			return `Nothing listens at ${host}: check the port in '${field}', and that Jira is running`;
		case 'silent':
			return `${host} did not answer within ${ANSWER_WITHIN_MS / 1000} seconds: check '${field}', and that no firewall between n8n and the server blocks it`;
		case 'cut':
			return `${host} closed the connection without an answer: check '${field}' (https or http, and the port), and whether a proxy or firewall in between blocks n8n`;
		case 'route':
			return `There is no network route from n8n to ${host}: check '${field}', and the VPN or firewall in between`;
		case 'untrusted':
			return onServer
				? `${host} presents a certificate that n8n does not trust: paste the certificate of your company's certificate authority into 'CA Certificate', or switch on 'Ignore SSL Issues (Insecure)'`
				: `${host} presents a certificate that n8n does not trust, perhaps from a company proxy: have the proxy's certificate authority added to the server that n8n runs on (NODE_EXTRA_CA_CERTS)`;
		case 'expired':
			return onServer
				? `The certificate of ${host} is not valid at this time: have it renewed, check the clock of the server that n8n runs on, or switch on 'Ignore SSL Issues (Insecure)'`
				: `The certificate of ${host} is not valid at this time: check the clock of the server that n8n runs on`;
		case 'otherName':
			return onServer
				? `The certificate of ${host} was issued for another name: enter the server's address in '${field}' as the certificate has it, or switch on 'Ignore SSL Issues (Insecure)'`
				: `The certificate of ${host} was issued for another name: check '${field}' for a typo`;
		case 'noTls':
			return onServer
				? `${host} does not speak https at this port: check the port in '${field}', or begin the address with http:// and switch on 'Allow HTTP'`
				: `${host} does not speak https: check '${field}'`;
		case 'handshake':
			return `${host} and n8n could not agree on how to encrypt the connection: check '${field}', and ask the administrator of ${onServer ? "the server whether it requires a client certificate, which goes into 'Client Certificate' and 'Client Key'," : 'the network whether it requires a client certificate'} or an older TLS version`;
		case 'garbled':
			return `The answer from ${host} cannot be read: check '${field}' (https or http, and the port), and any proxy in between`;
		default:
			return `${host} cannot be reached from n8n: check '${field}', and that n8n has access to its network`;
	}
}

/** Why no answer came, as one sentence with the remedy. The network's own code is never shown. */
export function diagnoseNoAnswer(noAnswer: NoAnswer, place: Place): SignInError {
	const { code, explained } = noAnswer;
	if (explained !== undefined) {
		return new SignInError(
			'unreachable',
			`n8n does not let this credential reach ${place.host}: ${explained}`,
		);
	}
	const { kind } = networkFaultOf(code);
	return kind === 'caCertificate'
		? unreadableCertificate()
		: new SignInError('unreachable', sentence(kind, place));
}
