using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The clock's own: the deal lapses soon, or now (R 2, D18).</summary>
[AllowedTo]
public sealed record NoteLapse(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        if (deal.NoteLapse(context.At) && context.At >= deal.LapsesAt && deal.AnswersForLapse is { } manager)
            await context.RecordBreachAsync(BreachKind.Lapse, manager, deal, deal.LapsesAt!.Value);
        return new(deal.Id, deal.Number);
    }
}
