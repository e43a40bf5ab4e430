/** n8n replaces a message that holds one of these, in any case and also inside a word. */
const REPLACED_BY_N8N =
	/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|ERRADDRINUSE|EADDRNOTAVAIL|ECONNABORTED|EHOSTUNREACH|EAI_AGAIN|ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|GETADDRINFO/i;
const NETWORK_CODE = /\b(E[A-Z]{3,}|ERR_[A-Z_]+|[A-Z]+_CERT[A-Z_]*|CERT_[A-Z_]+)\b/;

/** What is wrong with a sentence meant for a user; empty when nothing is. */
export function faultsOfSentence(message: string): string[] {
	const faults: string[] = [];
	if (REPLACED_BY_N8N.test(message)) faults.push('n8n would replace it');
	if (NETWORK_CODE.test(message)) faults.push('shows a network code');
	if (/\b(error|problem|failure|mistake)s?\b/i.test(message)) faults.push('uses a word to avoid');
	if (!message.includes(':')) faults.push('says no way out');
	if (/[.!]$/.test(message)) faults.push('ends like a paragraph');
	if (message.length > 420) faults.push('is too long');
	return faults;
}
