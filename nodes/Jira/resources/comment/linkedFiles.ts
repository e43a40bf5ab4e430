import type { IDataObject } from 'n8n-workflow';
import type { WrittenText } from '../../../fields';

/** The target of a link or an image in Markdown: `](report.pdf)` or `](<monthly report.pdf>)`. */
const TARGET = /\]\((<[^<>\n]*>|[^()\s]+)\)/g;

/**
 * A Markdown text whose links and images that name a file lead to that file. Jira's own formats are left as they are:
 * wiki markup can name the files of its issue.
 *
 * @param attachments the files, as Jira returns them
 */
export function linkedFiles(
	written: WrittenText,
	attachments: readonly IDataObject[],
): WrittenText {
	const { text, format } = written;
	if (format !== 'markdown' || typeof text !== 'string') return written;
	const addresses = new Map(attachments.map(({ filename, content }) => [filename, content]));
	const linked = text.replace(TARGET, (whole, target: string) => {
		const address = addresses.get(nameIn(target));
		return typeof address === 'string' ? `](${address})` : whole;
	});
	return { text: linked, format };
}

function nameIn(target: string): string {
	const name = target.replace(/^<(.*)>$/, '$1');
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
