using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Requests;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>Accounting is asked to add the client's company, with its card (B 37-38).</summary>
/// <param name="Card">The requisites as the client sent them.</param>
/// <param name="Files">Uploads of the card itself, whatever they are: accounting opens them from the queue.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RequestCompany(int Deal, string Name, CompanyKind? Kind, string Card, string? Inn = null, IReadOnlyList<Guid>? Files = null) : Command
{
    public override Task<Answer> ExecuteAsync(CommandContext context) => context.FileAsync(Deal, new(RequestKind.Company, Name, Inn.OrNull() is { } inn ? Domain.Customers.Inn.Normalize(inn) : null, Kind, Card), Files);
}
