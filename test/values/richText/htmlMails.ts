/** A mail as its program writes it, and the wiki markup that it becomes. */
export type HtmlMail = [client: string, html: string, wiki: string];

const outlook = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>
<body lang=DE link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class=WordSection1>
<p class=MsoNormal>Hallo<span lang=EN-US style='mso-fareast-language:EN-US'> zusammen,<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>der Drucker im <b>3. Stock</b> streikt, siehe
<a href="https://intranet.acme.example/p?a=1&amp;b=2"><span style='color:#0563C1'>Störungen</span></a>.<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>aus und an<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>zweimal<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Papier<o:p></o:p></p>
<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'><tr style='height:15.0pt'><td width=96 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Gerät<o:p></o:p></b></p></td><td width=96 style='border:solid'><p class=MsoNormal>HP-42<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Fehler</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><span style='font-size:10.0pt;color:#1F497D'>Mit freundlichen Grüßen</span><br>Mia<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="cid:image001.png@01DB3E2A.12345670" /></v:shape><![endif]--><![if !vml]><img width=300 height=20 src="cid:image001.png@01DB3E2A.12345670" alt="ACME Logo" v:shapes="x"><![endif]><o:p></o:p></p>
<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Von:</b> Bob &lt;bob@acme.example&gt; <br><b>Betreff:</b> Drucker<o:p></o:p></p></div>
<p class=MsoNormal>Welcher?<o:p></o:p></p></div></body></html>`;

const outlookOnTheWeb = `<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">
<div class="elementToProof" style="font-family: Aptos, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Hi,</div>
<div class="elementToProof" style="color: rgb(0, 0, 0);"><br></div>
<div class="elementToProof" style="color: rgb(0, 0, 0);">it says <span style="color: rgb(200, 38, 19); background-color: rgb(255, 255, 0);">PC LOAD LETTER</span>.</div>
<div class="elementToProof">Thanks</div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Bob<br><b>Sent:</b> Thursday</font><div>&nbsp;</div></div>
<div><ol start="2" style="margin-top: 0px;"><li style="font-size: 12pt;"><div role="presentation" class="elementToProof">two</div></li><li><div>three</div></li></ol></div></body></html>`;

const gmail = `<div dir="ltr">Hi team,<div><br></div><div>the <b>printer</b> on floor&nbsp;3 does not print. See <a href="https://intranet.example/p" target="_blank">the page</a>.</div><div>It says <font color="#ff0000">PC LOAD LETTER</font>&nbsp;<img data-emoji="😡" class="an1" alt="😡" aria-label="😡" src="https://fonts.gstatic.com/s/e/notoemoji/15.1/1f621/72.png" loading="lazy"></div><div><ul><li>turned off</li><li>and on<ol start="3"><li>three</li></ol></li></ul></div><div><img src="cid:ii_lx1abc" alt="photo.png" width="300" height="200"><br></div><br clear="all"><div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr"><div>Mia Krause</div><div>Support</div></div></div></div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, 26 Nov 2026 at 10:00, Bob &lt;<a href="mailto:bob@acme.example">bob@acme.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">Which printer?<br><br><blockquote class="gmail_quote"><div>Not mine.</div></blockquote></div>
</blockquote></div><img src="https://mailtrack.example/o.gif" width="0" height="0" style="display:flex" alt="">`;

const appleMail = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">Hello Bob,<div><br></div><div>one<span class="Apple-tab-span" style="white-space:pre">	</span>two</div><div>at <a href="x-apple-data-detectors://0" dir="ltr">10:00 tomorrow</a>, call <a href="tel:+49301234">+49 30 1234</a></div><div><ul class="MailOutline"><li><i>paper</i></li></ul><div><br><blockquote type="cite"><div>On 26 Nov 2026, at 10:00, Bob &lt;bob@acme.example&gt; wrote:</div><br class="Apple-interchange-newline"><div><meta charset="UTF-8"><p style="caret-color: rgb(0, 0, 0);">Which one?</p></div></blockquote></div><br></div></body></html>`;

const thunderbird = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>
    <p>Hi Mia,<br>
    </p>
    <p>run <tt>lpstat -p</tt>:</p>
    <pre>printer HP-42 disabled
  since Thu</pre>
    <div class="moz-cite-prefix">On 11/26/26 10:00, Mia wrote:<br>
    </div>
    <blockquote type="cite" cite="mid:1@acme.example">
      <pre wrap="" class="moz-quote-pre">It does not print.
Any idea?
</pre>
    </blockquote>
    <pre class="moz-signature" cols="72">-- 
Bob</pre>
  </body></html>`;

const newsletter = `<body style="margin:0"><div style="display:none;max-height:0">Preview text &zwnj;&nbsp;&zwnj;&nbsp;</div>
<table width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center"><table width="600" role="presentation"><tbody><tr><td><a href="https://shop.example"><img src="https://shop.example/logo.png" alt="Shop" width="120"></a></td><td align="right">Order 4711</td></tr>
<tr><td colspan="2"><h1 style="margin:0">Thanks!</h1><p>Your order is on its way.</p>
<table cellpadding="4"><thead><tr><th align="left">Item</th><th>Price</th></tr></thead><tbody><tr><td>Toner<br><small>black</small></td><td>42&nbsp;€</td></tr></tbody></table>
<table role="presentation"><tr><td style="background:#06c"><a href="https://shop.example/track" style="color:#ffffff;text-decoration:none"><b>Track it</b></a></td></tr></table></td></tr></tbody></table></td></tr></table>
<img src="https://shop.example/open?id=1" width="1" height="1" alt=""></body>`;

export const htmlMails: readonly HtmlMail[] = [
	[
		'Outlook',
		outlook,
		`Hallo zusammen,

der Drucker im *3. Stock* streikt, siehe [Störungen|https://intranet.acme.example/p?a=1&b=2].

* aus und an
*# zweimal
* Papier

|*Gerät*|HP-42|
|Fehler| |

{color:#1f497d}Mit freundlichen Grüßen{color}
Mia

ACME Logo

*Von:* Bob <bob@acme.example>
*Betreff:* Drucker

Welcher?`,
	],
	[
		'Outlook on the web',
		outlookOnTheWeb,
		`Hi,

it says {color:#c82613}PC LOAD LETTER{color}.
Thanks

----

*From:* Bob
*Sent:* Thursday

2. two
3. three`,
	],
	[
		'Gmail',
		gmail,
		`Hi team,

the *printer* on floor\u00a03 does not print. See [the page|https://intranet.example/p].
It says {color:#ff0000}PC LOAD LETTER{color}\u00a0😡

* turned off
* and on
** 3. three

photo.png

Mia Krause
Support

On Thu, 26 Nov 2026 at 10:00, Bob <[bob@acme.example|mailto:bob@acme.example]> wrote:

{quote}
Which printer?

Not mine.
{quote}`,
	],
	[
		'Apple Mail',
		appleMail,
		`Hello Bob,

one\ttwo
at 10:00 tomorrow, call +49 30 1234

* _paper_

{quote}
On 26 Nov 2026, at 10:00, Bob <bob@acme.example> wrote:

Which one?
{quote}`,
	],
	[
		'Thunderbird',
		thunderbird,
		`Hi Mia,

run {{lpstat \\-p}}:

{noformat}
printer HP-42 disabled
  since Thu
{noformat}

On 11/26/26 10:00, Mia wrote:

{quote}
It does not print.
Any idea?
{quote}

\\--
Bob`,
	],
	[
		'a newsletter',
		newsletter,
		`[Shop|https://shop.example]

Order 4711

h1. Thanks!

Your order is on its way.

||Item||Price||
|Toner
black|42\u00a0€|

*[Track it|https://shop.example/track]*`,
	],
];
