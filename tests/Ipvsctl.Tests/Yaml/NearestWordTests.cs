using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

public class NearestWordTests
{
    [Test]
    [Arguments("weight", "weight")]
    [Arguments("wieght", "weight")]
    [Arguments("weigth", "weight")]
    [Arguments("weigh", "weight")]
    [Arguments("weights", "weight")]
    [Arguments("Weight", "weight")]
    [Arguments("WEIGHT", "weight")]
    [Arguments("wght", "weight")]
    [Arguments("wht", null)]
    [Arguments("adress", "address")]
    [Arguments("addr", null)]
    [Arguments("foward", "forward")]
    [Arguments("", null)]
    [Arguments("nonsense", null)]
    public async Task Letters_may_be_missing_added_wrong_or_swapped(string word, string? nearest) =>
        await Assert.That(NearestWord.Find(word, ["address", "weight", "forward"])).IsEqualTo(nearest);

    [Test]
    [Arguments("wr", "rr")]
    [Arguments("wrr", "wrr")]
    [Arguments("wlcc", "wlc")]
    [Arguments("x", null)]
    [Arguments("xy", null)]
    [Arguments("r", "rr")]
    public async Task Of_a_short_word_one_letter_may_differ_but_not_all(string word, string? nearest) =>
        await Assert.That(NearestWord.Find(word, ["rr", "wrr", "lc", "wlc"])).IsEqualTo(nearest);

    [Test]
    public async Task Of_words_equally_near_the_first_is_proposed() =>
        await Assert.That(NearestWord.Find("sh-prt", ["sh-port", "sh-part"])).IsEqualTo("sh-port");

    [Test]
    public async Task The_nearest_wins_over_the_first() =>
        await Assert.That(NearestWord.Find("destinations", ["destination-s", "destinations"])).IsEqualTo("destinations");

    [Test]
    [Arguments("env.PRT", "env.PORT")]
    [Arguments("env.HOST", null)]
    [Arguments("evn.PORT", "env.PORT")]
    [Arguments("host.eth1", "host.eth0")]
    [Arguments("host.ens3", null)]
    public async Task What_dotted_names_begin_with_alike_does_not_count(string word, string? nearest) =>
        await Assert.That(NearestWord.Find(word, ["env.PORT", "host.eth0"])).IsEqualTo(nearest);

    [Test]
    public async Task Among_no_words_none_is_near() => await Assert.That(NearestWord.Find("weight", [])).IsNull();

    [Test]
    [Arguments("wieght", " (did you mean weight?)")]
    [Arguments("nonsense", "")]
    public async Task A_hint_ends_a_sentence(string word, string hint) =>
        await Assert.That(NearestWord.Hint(word, ["weight"])).IsEqualTo(hint);
}
