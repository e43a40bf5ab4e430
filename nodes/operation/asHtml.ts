/** Text for a place that n8n shows as HTML: hints beside an output, notices in a form. */
export function asHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
