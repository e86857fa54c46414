using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.App.Commands.Payments;

/// <param name="Channel">payments.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics, InPayments = true)]
public sealed record PostMessage(string Channel, string Text) : Command
{
    public override Task<Answer> ExecuteAsync(CommandContext context)
    {
        FieldFaults.None(
            FieldFaults.When(Channel != ChannelMessagePosted.Payments, "channel", "unknown"),
            FieldFaults.Text("text", Text, ChannelMessagePosted.Length, required: true));
        context.Record(new ChannelMessagePosted(Channel, Text.Trim()));
        return Task.FromResult(new Answer(Guid.Empty, Channel));
    }
}
