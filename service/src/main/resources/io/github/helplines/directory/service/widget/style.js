let style = null;
try {
  style = new CSSStyleSheet();
  style.replaceSync(`
:host{display:block;font-size:max(1em,16px);line-height:1.45;text-align:start;--ink:#16191c;--paper:#fff;--line:#5b6670;
 --soft:#eef3f7;--link:#0b4a82}
:host([theme=dark]){--ink:#f3f5f7;--paper:#16191c;--line:#9aa7b3;--soft:#242a30;--link:#a9d3ff;color-scheme:dark}
@media (prefers-color-scheme:dark){:host([theme=auto]){--ink:#f3f5f7;--paper:#16191c;--line:#9aa7b3;--soft:#242a30;
 --link:#a9d3ff;color-scheme:dark}}
*{box-sizing:border-box}
[hidden]{display:none!important}
.card{color:var(--ink);background:var(--paper);border:2px solid var(--line);border-radius:8px;padding:.75em;
 overflow-wrap:break-word}
.note{color:var(--ink);background:var(--paper);border-inline-start:5px solid var(--line);padding:.5em .75em;margin:.5em 0}
h2,h3,h4{line-height:1.25;margin:.2em 0 .5em;font-size:1.25em}
h3{font-size:1.15em}h4{font-size:1em}
p,ul{margin:.4em 0}
ul{padding:0;list-style:none}
a{color:var(--link);text-decoration:underline;text-underline-offset:.15em}
.floor{border-inline-start:5px solid #b3261e;padding-inline-start:.6em;margin:0 0 .7em}
.floor p{margin:0}.floor a{white-space:nowrap}
.floor p:first-child{font-weight:700}
.service+.service{border-top:2px solid var(--line);margin-top:1em;padding-top:.8em}
.channel{margin:0 0 .9em}
.reach{display:block;padding:.45em .7em;border:2px solid var(--link);border-radius:6px;background:var(--soft);
 font-weight:700;text-decoration:none;color:var(--link)}
span.reach{border-color:var(--line);color:var(--ink)}
.reach span{display:block}.value{font-size:1.2em;text-decoration:underline;text-underline-offset:.15em}
.voice .value,.sms .value,.textphone .value{font-size:1.6em;line-height:1.25}
span.reach .value{text-decoration:none}
.state{font-weight:700}
.notes,.small{font-size:.9375em}
.service li+li{margin-top:.5em}.notes li+li{margin-top:0!important}
.alert{border:2px solid;padding:.4em .6em;font-weight:700}
button,input,summary{font:inherit;color:inherit}
button,input{min-height:44px;padding:.4em .9em;border:2px solid var(--link);border-radius:6px;background:var(--paper);
 color:var(--link);max-width:100%}
button{font-weight:700;cursor:pointer}
input{border-color:var(--line);color:var(--ink);width:12em}
.answers button{display:block;text-align:start}.asked button{margin:.3em 0}
.asked{border:2px solid var(--line);border-radius:6px;padding:.6em .75em;margin:.6em 0;background:var(--soft)}
summary{cursor:pointer;min-height:24px;padding:.3em 0}
label{display:block;font-weight:700}
:is(a,button,input,summary,[tabindex]):focus-visible{outline:3px solid #111;outline-offset:0;box-shadow:0 0 0 6px #ffdd00}
a,button,input,summary{scroll-margin-block:6em}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.exit{position:fixed;inset:auto 0 0 0;margin:0;padding:0;border:0;width:auto;max-width:none;height:auto;z-index:2147483646;
 background:none;font-size:max(1em,16px);overflow:visible;color:#fff}
.exit button{display:block;width:100%;border:2px solid #fff;border-radius:0;background:#8c1d18;color:#fff}
.exit p{margin:0;background:#16191c;color:#fff;text-align:center}
@media (min-width:40em){.exit{inset:auto 1em 1em auto}.exit button{border-radius:6px}}
@media (forced-colors:active){.reach,button,.exit button{border-color:LinkText}
 :is(a,button,input,summary,[tabindex]):focus-visible{outline-color:Highlight}}
@media print{.exit,button,.asked,.tells{display:none!important}.card,.reach{border-color:#000;background:none;color:#000}
 :host(:is(:not([discreet]),[discreet=false])) a[href^=https]::after{content:" (" attr(href) ")";font-weight:400}}`);
} catch {
  style = null; // an older browser shows the same, plainer
}

/** What the way out cannot do without, where there is no style sheet: a page's policy leaves alone what a script sets. */
function fix(element, more) {
  if (style) return;
  Object.assign(element.style, { position: 'fixed', margin: 0, zIndex: 2147483647 }, more);
}
