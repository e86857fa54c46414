using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>The template with the deal's facts in its fields, numbered by year and kept among the deal's files.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record MakeContract(int Deal, int Template) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        Obstacles.None(Contract.ToMaking(deal));
        var template = await context.TemplateAsync(Template) is { RetiredAt: null } known ? known : throw new BadFieldsException("template", "unknown");
        var seller = await context.SellerAsync(deal) ?? throw new RuleBrokenException(new Obstacle("noOwnCompany", "B 44"));
        var today = await context.TodayAsync();
        var ordinal = await context.NextNumberAsync($"contract {today.Year.Plain()}");
        var sides = await context.ContractSidesAsync(deal, seller);
        var (contents, unknown) = DocxForm.Fill(await context.BytesAsync(template.UploadId), ContractFields.Of(Contract.NumberOf(today.Year, ordinal), today, sides, deal));
        var file = await context.NextNumberAsync("file");
        var upload = context.Keep($"Договор {today.Year.Plain()}-{ordinal.Plain()} {sides.Buyer.Name}.docx", contents);
        context.Db.Files.Add(AttachedFile.Attach(file, upload, new("deal", deal.Id, deal.Number), deal.Id, context.Actor, context.At));
        var contract = Contract.Make(today.Year, ordinal, deal, template, file, context.Actor, context.At, today);
        context.Db.Contracts.Add(contract);
        return new(contract.Id, contract.Number) { Warnings = Contracts.Told(unknown) };
    }
}
