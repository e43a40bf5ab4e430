import { linkedFiles } from '../../../../nodes/Jira/resources/comment/linkedFiles';

const attachments = ['report.pdf', 'monthly report.pdf'].map((filename, index) => ({
	filename,
	content: `https://acme.example/${index}`,
}));
const linkedIn = (text: string) => linkedFiles({ text, format: 'markdown' }, attachments).text;

describe('linkedFiles', () => {
	it.each([
		['See [it](report.pdf).', 'See [it](https://acme.example/0).'],
		['![it](report.pdf)', '![it](https://acme.example/0)'],
		['[it](<monthly report.pdf>)', '[it](https://acme.example/1)'],
		['[it](monthly%20report.pdf)', '[it](https://acme.example/1)'],
		[
			'[one](report.pdf) [two](report.pdf)',
			'[one](https://acme.example/0) [two](https://acme.example/0)',
		],
	])('%s leads to the file', (text, linked) => {
		expect(linkedIn(text)).toBe(linked);
	});

	it.each([
		'[it](other.pdf)',
		'[it](https://acme.example/report.pdf)',
		'report.pdf (report.pdf)',
		'[it](100%)',
	])('%s stays as it is', (text) => {
		expect(linkedIn(text)).toBe(text);
	});

	it('leaves other formats to Jira', () => {
		const wiki = { text: '[it](report.pdf)', format: 'wiki' } as const;
		expect(linkedFiles(wiki, attachments)).toBe(wiki);
		const document = { text: { type: 'doc' }, format: 'markdown' } as const;
		expect(linkedFiles(document, attachments)).toBe(document);
	});
});
