import { describeRealAnswers } from './describeContract';
import { describeMismatch } from './exchange';

describeRealAnswers('what real sites answered', (specifications, answers) => {
	it('passes the check of an answer', () => {
		expect(answers.length).toBeGreaterThan(0);
		const mismatches = answers.flatMap(({ exchange }) => specifications.check(exchange));
		const wrong = mismatches.filter(({ kind }) => kind !== 'deprecated');
		expect(wrong.map(describeMismatch)).toEqual([]);
	});
});
