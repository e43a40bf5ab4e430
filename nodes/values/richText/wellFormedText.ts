/**
 * Text as Jira can store it: without the byte order mark of a file, line ends are `\n`, and what no database accepts (NUL, halves of
 * surrogate pairs) becomes U+FFFD, the replacement character, as CommonMark requires for NUL.
 */
export function wellFormedText(text: string): string {
	return text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}
