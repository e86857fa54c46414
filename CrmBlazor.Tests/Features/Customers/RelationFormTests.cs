using Bunit;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>With whom somebody is linked.</summary>
public sealed class RelationFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    [Theory]
    [InlineData("contact")]
    [InlineData("company")]
    public async Task A_draft_shows_who_was_chosen(string kind)
    {
        var (contact, other) = (await Office.ContactAsync(), kind == "contact" ? await Office.ContactAsync() : await Office.CompanyAsync());
        await KeepAsync(contact, kind, other);
        var form = Form(contact);
        form.WaitForAssertion(() => form.Find("#relation-to").GetAttribute("value").Should().NotBeNullOrEmpty());
        form.Find("button[type=submit]").HasAttribute("disabled").Should().BeFalse();
    }

    [Fact]
    public async Task Who_is_no_longer_there_is_chosen_anew()
    {
        var contact = await Office.ContactAsync();
        await KeepAsync(contact, "contact", await Office.MergedContactAsync());
        Form(contact).Find("button[type=submit]").HasAttribute("disabled").Should().BeTrue();
    }

    private async Task KeepAsync(int contact, string kind, int other)
    {
        var drafts = Services.GetRequiredService<Drafts>();
        var kept = new TaskCompletionSource();
        drafts.Keep($"Relate contact {contact}", new FormDraft<RelationForm.Typed>("relate", new() { ToKind = kind, To = other, As = kind == "contact" ? "colleague" : "employer" }), kept.SetResult);
        Office.Time.Advance(TimeSpan.FromSeconds(3));
        await kept.Task;
    }

    private IRenderedComponent<RelationForm> Form(int contact)
    {
        Render<MudBlazor.MudPopoverProvider>();
        return Render<RelationForm>(p => p.Add(f => f.Kind, "contact").Add(f => f.Number, contact));
    }
}
