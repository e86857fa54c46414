using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Documents;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>Invoices, their money and their papers. The director sees them all.</summary>
public sealed class PaperPresses : PressList
{
    public PaperPresses()
    {
        Add<IssueInvoice>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find(".deal-head button", p.T("Act_IssueInvoice")), Form);
        Add<SendInvoice>(Director, c => At(c.Invoice), "#send", Form);
        Add<CopyInvoice>(Director, c => At(c.Invoice), "#copy", Form);
        Add<SetInvoiceRepeat>(Director, c => At(c.Invoice), "#repeat", Form);
        Add<RevokeInvoiceLinks>(Director, c => At(c.Invoice), "#revoke-links", Once);
        Add<SetInvoiceLines>(Director, c => At(c.Invoice), "#edit-goods", SetDiscountAsync);
        Add<SetInvoiceParties>(Director, c => At(c.Invoice), "#set-parties", SetPartiesAsync);
        Add<MarkInvoicePaid>(Director, c => At(c.Invoice), "#mark-paid", Once);
        Add<MarkInvoiceUnpaid>(Director, c => At(c.Invoice), "#make-unpaid", Form);
        Add<MarkInvoiceShipped>(Director, c => At(c.Invoice), "#mark-shipped", Once);
        Add<RequestTransferDocument>(Director, c => At(c.Invoice), "#request-document", Once);
        Add<IssueTransferDocument>(Director, c => At(c.Invoice), "#issue-document", Form);
        Add<SendTransferDocument>(Director, c => At(c.Invoice), "#send-document", Form);
        Add<ReceiveTransferDocument>(Director, c => At(c.Invoice), "#receive-document", Form);

        Add<AddContractTemplate>(Manager, _ => "/contracts", (p, _) => p.Find("#files .drop"), DropAsync);
        Add<RetireContractTemplate>(Manager, _ => "/contracts", (p, c) => p.Find($"[data-retire='{c.Template}']"), Once);
        Add<MakeContract>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find("#make-contract"), Form);

        Add<PostPaymentNotice>(Manager, _ => "/payments", "#announce", (p, c, _) => p.AnnounceAsync(c.Invoice, "4000"));
        Add<ConfirmPayment>(Director, _ => "/payments", (p, _) => p.Find("#confirm-payment"), Once, look: (p, c) => ChooseAsync(p, c.Payment));
        Add<RejectPayment>(Director, _ => "/payments", (p, _) => p.Find("#reject-payment"), Form, look: (p, c) => ChooseAsync(p, c.Payment));
        Add<AllocateAdvance>(Director, c => At(c.Invoice), (p, c) => p.Find($"#allocate-{c.Advance}"), Once);
        Add<PostMessage>(Logistics, _ => "/payments", "#message", SayAsync);
    }

    private static string At(string invoice) => $"/invoices/{invoice.Replace('/', '-')}";

    private static async Task SetDiscountAsync(Person by, SetInvoiceLines command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find("#goods-edit [data-line='0'] [data-cell=discount]").FillAsync("5");
        await by.Find("#goods-edit [data-line='0'] [data-cell=discount]").BlurAsync();
        await by.Find("#goods-edit button[type=submit]").ClickAsync();
    }

    private static Task SetPartiesAsync(Person by, SetInvoiceParties command, ILocator button) => by.SetPartiesAsync();

    private static async Task DropAsync(Person by, AddContractTemplate command, ILocator drop)
    {
        await by.Find("#name").FillAsync(command.Name);
        await drop.Locator("input").SetInputFilesAsync(new FilePayload { Name = "Договор.docx", MimeType = "application/octet-stream", Buffer = ContractBlank.Make() });
    }

    private static async Task ChooseAsync(Person by, int payment)
    {
        await by.Find($"[data-notice='{payment}']").ClickAsync();
        await Assertions.Expect(by.Find($"[data-notice='{payment}'][aria-pressed=true]")).ToBeVisibleAsync();
    }

    private static async Task SayAsync(Person by, PostMessage command, ILocator field)
    {
        await field.FillAsync(command.Text);
        await field.PressAsync("Enter");
    }
}
