package org.lectern.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.importing.file.Unreadable;
import org.lectern.markup.Markup;

/** Documents of both of Ghost's editors, as HTML. */
class EditorDocumentsTest {
    private final Cards cards = new Cards(new Markup());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'type':'paragraph','children':[{'type':'extended-text','text':'a < b','format':0}]} | <p>a &lt; b</p>",
                "{'type':'paragraph','children':[{'type':'text','text':'x','format':3}]} | <p><strong><em>x</em></strong></p>",
                "{'type':'paragraph','children':[{'type':'text','text':'x','format':252}]} | <p><s><u><code><sub><sup><mark>x</mark></sup></sub></code></u></s></p>",
                "{'type':'paragraph','children':[]} | ",
                "{'type':'paragraph','children':[{'type':'text','text':'a'},{'type':'linebreak'},{'type':'tab'},{'type':'text','text':'b'}]} | <p>a<br>\tb</p>",
                "{'type':'paragraph','children':[{'type':'link','url':'https://x.example/?a=1&b=2','title':'T','children':[{'type':'text','text':'x'}]}]} | <p><a href=\"https://x.example/?a=1&amp;b=2\" title=\"T\">x</a></p>",
                "{'type':'paragraph','children':[{'type':'at-link','url':'/y','children':[{'type':'zwnj'},{'type':'at-link-search','text':'y'}]},{'type':'tk','text':'TK'}]} | <p>yTK</p>",
                "{'type':'extended-heading','tag':'h3','children':[{'type':'text','text':'H'}]} | <h3>H</h3>",
                "{'type':'heading','tag':'script','children':[{'type':'text','text':'H'}]} | <h2>H</h2>",
                "{'type':'extended-quote','children':[{'type':'text','text':'Q'}]} | <blockquote>Q</blockquote>",
                "{'type':'aside','children':[{'type':'text','text':'A'}]} | <aside>A</aside>",
                "{'type':'list','listType':'number','start':3,'children':[{'type':'listitem','children':[{'type':'text','text':'a'}]}]} | <ol start=\"3\"><li>a</li></ol>",
                "{'type':'list','listType':'bullet','children':[{'type':'listitem','children':[{'type':'text','text':'a'}]},{'type':'listitem','children':[{'type':'list','listType':'bullet','children':[{'type':'listitem','children':[{'type':'text','text':'b'}]}]}]},{'type':'listitem','children':[{'type':'text','text':'c'}]}]} | <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
                "{'type':'list','listType':'check','children':[{'type':'listitem','checked':true,'children':[{'type':'text','text':'a'}]}]} | <ul><li><input type=\"checkbox\" checked=\"checked\"> a</li></ul>",
                "{'type':'text','text':'loose'} | <p>loose</p>",
                "{'type':'horizontalrule'} | <hr>",
                "{'type':'paywall'} | <!--members-only-->",
                "{'type':'html','html':'<b>raw</b>'} | <b>raw</b>",
                "{'type':'codeblock','code':'if (a<b) {}','language':'java','caption':'C'} | <figure><pre><code class=\"language-java\">if (a&lt;b) {}</code></pre><figcaption>C</figcaption></figure>",
                "{'type':'image','src':'/a.png','alt':'An a','caption':'<i>C</i>','href':'https://x.example','width':10,'height':20,'cardWidth':'wide'} | <figure><a href=\"https://x.example\"><img src=\"/a.png\" alt=\"An a\" width=\"10\" height=\"20\"></a><figcaption><i>C</i></figcaption></figure>",
                "{'type':'gallery','images':[{'src':'/a.png','row':0,'alt':'A'},{'src':'/b.png','row':0,'caption':'B'}],'caption':'Both'} | <figure><img src=\"/a.png\" alt=\"A\"><figure><img src=\"/b.png\"><figcaption>B</figcaption></figure><figcaption>Both</figcaption></figure>",
                "{'type':'embed','url':'https://v.example/1','html':'<iframe src=\"https://v.example/e/1\"></iframe>'} | <figure><iframe src=\"https://v.example/e/1\"></iframe></figure>",
                "{'type':'embed','url':'https://v.example/1'} | <figure><p><a href=\"https://v.example/1\">https://v.example/1</a></p></figure>",
                "{'type':'bookmark','url':'https://x.example','metadata':{'title':'X & Y','description':'About','author':'Ann','publisher':'Press'},'caption':''} | <figure><blockquote><p><a href=\"https://x.example\"><strong>X &amp; Y</strong></a></p><p>About</p><p>Ann, Press</p></blockquote></figure>",
                "{'type':'callout','calloutText':'<p>Mind</p>','calloutEmoji':'!','backgroundColor':'blue'} | <aside>! <p>Mind</p></aside>",
                "{'type':'toggle','heading':'More','content':'<p>Text</p>'} | <details><summary>More</summary><p>Text</p></details>",
                "{'type':'button','buttonText':'Go','buttonUrl':'/go','alignment':'left'} | <p><a href=\"/go\">Go</a></p>",
                "{'type':'file','src':'/f.pdf','fileTitle':'Paper','fileName':'f.pdf','fileCaption':'1 page','fileSize':5} | <p><a href=\"/f.pdf\">Paper</a> (f.pdf) 1 page</p>",
                "{'type':'audio','src':'/a.mp3','title':'Song','duration':3} | <figure><audio src=\"/a.mp3\" controls=\"controls\"><a href=\"/a.mp3\">Song</a></audio><figcaption>Song</figcaption></figure>",
                "{'type':'video','src':'/v.mp4','fileName':'v.mp4','thumbnailSrc':'/t.jpg','caption':'C'} | <figure><video src=\"/v.mp4\" poster=\"/t.jpg\" controls=\"controls\"><a href=\"/v.mp4\">v.mp4</a></video><figcaption>C</figcaption></figure>",
                "{'type':'product','productTitle':'Pen','productDescription':'<p>Blue</p>','productRatingEnabled':true,'productStarRating':3,'productButtonEnabled':true,'productButton':'Buy','productUrl':'/buy','productImageSrc':'/p.png'} | <img src=\"/p.png\"><h4>Pen</h4><p>★★★</p><p>Blue</p><p><a href=\"/buy\">Buy</a></p>",
                "{'type':'header','version':2,'header':'Big','subheader':'Small','buttonEnabled':true,'buttonUrl':'/x','buttonText':'X'} | <h2>Big</h2><p>Small</p><p><a href=\"/x\">X</a></p>",
                "{'type':'signup','header':'Join','subheader':'Us','disclaimer':'No spam','buttonText':'Subscribe'} | <h2>Join</h2><p>Us</p><p>No spam</p>",
                "{'type':'call-to-action','textValue':'<p>Act</p>','showButton':true,'buttonText':'Now','buttonUrl':'/now','hasSponsorLabel':true,'sponsorLabel':'<p>Ad</p>'} | <aside><p>Ad</p><p>Act</p><p><a href=\"/now\">Now</a></p></aside>",
            })
    void aNodeOfLexicalIsHtml(String node, String html) throws Unreadable {
        Body body = lexical(node);

        assertThat(body.html()).isEqualTo(html == null ? "" : html);
        assertThat(body.remarks()).isEmpty();
    }

    @Test
    void aTextThatIsOneMarkdownCardStaysMarkdown() throws Unreadable {
        Body alone = lexical("{'type':'markdown','markdown':'# *A*'},{'type':'paragraph','children':[]}");
        Body withOthers = lexical("{'type':'markdown','markdown':'*A*'},{'type':'horizontalrule'}");

        assertThat(alone.isMarkdown()).isTrue();
        assertThat(alone.markdown()).isEqualTo("# *A*");
        assertThat(withOthers.isMarkdown()).isFalse();
        assertThat(withOthers.html()).isEqualTo("<p><em>A</em></p>\n\n<hr>");
    }

    @Test
    void aCardThatNobodyKnowsIsShownAndNamed() throws Unreadable {
        Body body = lexical("{'type':'hologram','depth':3,'text':'<x>'}");

        assertThat(body.html())
                .isEqualTo("<figure><pre><code>{type=hologram, depth=3, text=&lt;x&gt;}</code></pre>"
                        + "<figcaption>A card of Ghost's of the sort \"hologram\"</figcaption></figure>");
        assertThat(body.remarks())
                .containsExactly(
                        "holds cards that Lectern does not know; they are shown as they were stored: hologram");
    }

    @Test
    void whatThePublicNeverSawIsLeftOutAndTold() throws Unreadable {
        Body body = lexical("{'type':'email','html':'<p>Hi {name}</p>'},"
                + "{'type':'html','html':'<p>paid</p>','visibility':{'web':{'nonMember':false}}},"
                + "{'type':'call-to-action','textValue':'x','visibility':{'showOnWeb':false}},"
                + "{'type':'html','html':'<p>free</p>','visibility':{'web':{'nonMember':true}}}");

        assertThat(body.html()).isEqualTo("<p>free</p>");
        assertThat(body.remarks())
                .containsExactly("held pieces that only members or readers of its e-mail saw; they are left out:"
                        + " email, html, call-to-action");
    }

    @Test
    void aMobiledocIsHtml() throws Unreadable {
        Body body = mobiledoc(
                """
                {'version':'0.3.1','ghostVersion':'4.0',
                 'atoms':[['soft-return','',{}],['mention','@ann',{}]],
                 'markups':[['strong'],['a',['href','https://x.example/?a&b','rel','noopener']],['script'],['em']],
                 'cards':[['image',{'src':'/a.png','caption':'C'}],['hr',{}],['code',{'code':'a<b'}],['toggle',{'heading':'T','content':'x'}]],
                 'sections':[
                  [1,'h2',[[0,[],0,'Head & tail']]],
                  [1,'p',[[0,[0],0,'bold '],[0,[3],2,'both'],[1,[],0,0],[1,[],0,1],[0,[1],1,'link'],[0,[2],1,'no script']]],
                  [1,'p',[]],
                  [1,'blockquote',[[0,[],0,'Q']]],
                  [3,'ul',[[[0,[],0,'one']],[[0,[0],1,'two']]]],
                  [3,'ol',[[[0,[],0,'first']]]],
                  [2,'/old.png'],
                  [10,0],[10,1],[10,2],[10,3],[10,99]]}
                """);

        assertThat(body.html())
                .isEqualTo(
                        """
                        <h2>Head &amp; tail</h2>
                        <p><strong>bold <em>both</em></strong><br>@ann<a href="https://x.example/?a&amp;b">link</a><span>no script</span></p>
                        <blockquote>Q</blockquote>
                        <ul><li>one</li><li><strong>two</strong></li></ul>
                        <ol><li>first</li></ol>
                        <figure><img src="/old.png"></figure>
                        <figure><img src="/a.png"><figcaption>C</figcaption></figure>
                        <hr>
                        <pre><code>a&lt;b</code></pre>
                        <details><summary>T</summary>x</details>
                        <figure><pre><code>{}</code></pre><figcaption>A card of Ghost's of the sort ""</figcaption></figure>""");
    }

    @Test
    void whatIsNoneOfTheirDocumentsIsRefused() {
        assertThatThrownBy(() -> lexicalOf("{}")).hasMessage("is no Lexical document: it has no root");
        assertThatThrownBy(() -> lexicalOf("{'root':[]}")).hasMessage("is no Lexical document: it has no root");
        assertThatThrownBy(() -> mobiledoc("{'version':'0.2.0','sections':[[],[]]}"))
                .hasMessage("is no Mobiledoc of version 0.3, but of version 0.2.0");
        assertThatThrownBy(() -> lexicalOf("{'root':" + "{'children':[".repeat(1_000)))
                .hasMessage("is JSON that is nested deeper than 90 levels");
    }

    @Test
    void aMobiledocWhoseNumbersLeadNowhereIsReadAsFarAsItGoes() throws Unreadable {
        Body body = mobiledoc(
                "{'version':'0.3.2','sections':[[1,'p',[[0,[7],9,'x'],[1,[],0,5],[],null,'y']],[99,'z'],null,[10,-5]]}");

        assertThat(body.html()).startsWith("<p><span>x</span></p>\n<pre>[99, z]</pre>");
    }

    private Body lexical(String nodes) throws Unreadable {
        return lexicalOf("{'root':{'children':[" + nodes + "],'type':'root','version':1}}");
    }

    private Body lexicalOf(String document) throws Unreadable {
        return new Lexical(cards).read(quoted(document));
    }

    private Body mobiledoc(String document) throws Unreadable {
        return new Mobiledoc(cards).read(quoted(document));
    }

    /** JSON without its many quotation marks; those that stand in it are a value's. */
    private static String quoted(String document) {
        return document.replace("\"", "\\\"").replace('\'', '"');
    }
}
