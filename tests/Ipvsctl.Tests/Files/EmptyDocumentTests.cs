namespace Ipvsctl.Tests.Files;

/// <summary>A file that says nothing is told from one that says that there is nothing.</summary>
public class EmptyDocumentTests
{
    [Test]
    [Arguments("")]
    [Arguments(" \n  \n")]
    [Arguments("# nothing but a comment")]
    [Arguments("---")]
    [Arguments("---\n...\n")]
    [Arguments("null")]
    [Arguments("~")]
    [Arguments("--- ~ # nothing")]
    [Arguments("\uFEFF")]
    [Arguments("\uFEFF# nothing\r\n")]
    [Arguments("services:")]
    [Arguments("services: # for the servers, of which there are none")]
    [Arguments("services: ~")]
    [Arguments("defaults: {port: 80}\nservices: null")]
    public async Task It_says_nothing(string yaml)
    {
        await Assert.That(Loading.Model(yaml).IsEmptyDocument).IsTrue();
        await Assert.That(Loading.Model(yaml).Table.Services).IsEmpty();
    }

    [Test]
    [Arguments("{}")]
    [Arguments("services: []")]
    [Arguments("services: []\ndefaults: ~")]
    [Arguments("{services: []}")]
    [Arguments("defaults: {port: 80}")]
    public async Task It_says_that_there_is_nothing(string yaml)
    {
        await Assert.That(Loading.Model(yaml).IsEmptyDocument).IsFalse();
        await Assert.That(Loading.Model(yaml).Table.Services).IsEmpty();
    }

    [Test]
    [Arguments("''")]
    [Arguments("[]")]
    [Arguments("0")]
    public async Task It_says_something_else(string yaml) => await Assert.That(Loading.Lines(yaml)).Contains("expected a model, which is a mapping");
}
